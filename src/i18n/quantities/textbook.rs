//! The four formulas of the textbook.

super::rows! {
    TextbookHardwareCost
        "Hardware cost" "硬件成本"
        "Of the whole project" "整个项目"
        "What the machines cost." "购置机器的花费。";
    TextbookElectricityCost
        "Electricity cost" "电力成本"
        "Of the whole project" "整个项目"
        "What the electricity costs." "用电的花费。";
    TextbookLayerInputs
        "Inputs of a layer" "每层输入数"
        "Neurons before it" "前一层的神经元"
        "Values that go into one layer." "进入一层的数值个数。";
    TextbookLayerOutputs
        "Outputs of a layer" "每层输出数"
        "Neurons in it" "本层的神经元"
        "Values that come out of one layer." "一层输出的数值个数。";
    TextbookLayerCount
        "Number of layers" "网络层数"
        "All of the same size" "各层大小相同"
        "Layers of the network." "网络的层数。";
    TextbookRecordCount
        "Number of records" "记录条数"
        "In the data set" "数据集中"
        "Records in the data set." "数据集里的记录条数。";
    TextbookRecordSize
        "Size of a record" "单条记录大小"
        "In bytes" "以字节计"
        "Bytes of one record." "一条记录的字节数。";
    TextbookStepTime
        "Time of one step" "单步耗时"
        "One pass over one batch" "处理一个批次"
        "Time of one training step." "一个训练步的时间。";
    TextbookStepCount
        "Number of steps" "步数"
        "Of the whole run" "整个训练过程"
        "Training steps of the whole run." "整个训练过程的步数。";
    TextbookCost
        "Textbook cost" "教科书：总成本"
        "Hardware + electricity" "硬件 + 电力"
        "The simplest cost: hardware plus electricity." "最简单的成本：硬件加电力。";
    TextbookParameters
        "Textbook parameters" "教科书：参数量"
        "Inputs × outputs × layers" "输入数 × 输出数 × 层数"
        "The simplest size of a model: a product of layer sizes." "最简单的模型规模：各层大小的乘积。";
    TextbookData
        "Textbook data" "教科书：数据量"
        "Records × size" "条数 × 大小"
        "The simplest amount of data: records times their size." "最简单的数据量：记录条数乘以单条大小。";
    TextbookCompute
        "Textbook compute time" "教科书：计算时间"
        "Time of a step × steps" "单步耗时 × 步数"
        "The simplest compute: time of one step times how many." "最简单的计算量：单步耗时乘以步数。";
}
