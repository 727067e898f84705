//! One training run.

super::rows! {
    TrainingTokens
        "Training tokens" "训练 token 数"
        "All passes over the data" "多轮合计"
        "Tokens that the model was trained on." "训练模型所用的 token 数。";
    TrainingFlopsFactor
        "Work a weight and token" "每权重每 token 运算量"
        "Forward 2, backward 4" "前向 2，反向 4"
        "Arithmetic of training for one weight and one token: 2 forward, 4 backward."
        "训练中一个权重对一个 token 的运算量：前向 2，反向 4。";
    TrainingSequence
        "Sequence in training" "训练序列长度"
        "Tokens that attend to each other" "相互关注的 token 数"
        "Tokens of one sequence in training; attention and activations grow with it." "训练中一条序列的 token 数；注意力与激活随之增长。";
    TrainingMfu
        "MFU in training" "训练 MFU"
        "While steps are done; unset: published runs" "运行期间；不填则按公开任务"
        "Share of the peak rate that training reaches while steps are done, nothing counted twice."
        "训练运行期间达到的峰值算力比例，重算不重复计入。";
    TrainingMfuReference
        "MFU on 8,192 accelerators" "8,192 张卡的 MFU"
        "Of published runs" "公开的训练任务"
        "Share of the peak rate that published runs of this accelerator reach on 8,192 of them."
        "该加速卡公开的训练任务在 8,192 张卡上达到的峰值算力比例。";
    TrainingMfuExponent
        "Fall of MFU with size" "MFU 随规模下降的指数"
        "Twice the GPUs: 2 to this power lower" "卡数加倍，降低 2 的该次方"
        "Power of the number of accelerators by which MFU falls." "MFU 随加速卡数量下降的幂次。";
    TrainingMfuLeastGpus
        "GPUs below which MFU is level" "MFU 不再提高的卡数"
        "Smaller runs reach no more" "更小的任务不再提高"
        "Number of accelerators below which MFU no longer rises." "少于该数量时 MFU 不再提高。";
    TrainingGoodput
        "Goodput" "有效时间比例"
        "Hours in which steps are done" "真正在训练的时间"
        "Share of the GPU-hours in which steps are done; restarts, checkpoints and evaluation are the rest."
        "GPU 小时中真正在训练的比例；其余为重启、检查点与评测。";
    TrainingPeakFlops
        "Peak rate in training" "训练峰值算力"
        "Dense, 16 bits" "稠密，16 位"
        "Arithmetic that one training accelerator can do in a second, without sparsity."
        "一张训练加速卡每秒能完成的运算量，不计稀疏加速。";
    TrainingGpuHours
        "GPU-hours of training" "训练 GPU 小时"
        "Computed from the work, unless stated" "按运算量计算，也可直接填写"
        "Accelerator time of the run." "训练占用的加速卡时间。";
    TrainingGpus
        "GPUs in training" "训练 GPU 数"
        "Running at the same time" "同时运行的张数"
        "Accelerators that train at the same time." "同时参与训练的加速卡数量。";
    TrainingGpuHourPrice
        "Price in training" "训练 GPU 小时价格"
        "A GPU-hour" "每 GPU 小时"
        "Price of one accelerator for an hour of training." "一张加速卡训练一小时的价格。";
    TrainingGpuPower
        "Power in training" "训练单卡功率"
        "Of one GPU" "每张 GPU"
        "Power of one accelerator in training." "训练时一张加速卡的功率。";
    TrainingMemoryCapacity
        "Memory in training" "训练单卡显存"
        "Of one GPU" "每张 GPU"
        "Memory of one accelerator in training." "训练时一张加速卡的显存。";
    TrainingMemoryShare
        "Usable memory in training" "训练可用显存比例"
        "The rest: buffers, logits, fragmentation" "其余为缓冲区、logits 与碎片"
        "Share of the memory that weights, states and activations may take in training."
        "训练时权重、状态与激活可占用的显存比例。";
    OptimizerBytes
        "Optimizer states a weight" "每权重优化器状态"
        "Bytes; from the optimizer" "字节；由优化器决定"
        "Bytes that the optimizer keeps for one weight." "优化器为一个权重保存的字节数。";
    MasterWeightBytes
        "Master copy a weight" "每权重主权重"
        "4 in mixed precision" "混合精度为 4"
        "Bytes of the 32-bit copy of one weight, to which updates are added." "一个权重的 32 位副本的字节数，更新加在其上。";
    TrainingWeightBytes
        "Bytes a weight in training" "训练每权重字节"
        "2 in mixed precision" "混合精度为 2"
        "Bytes of one weight as it is computed with in training." "训练中参与计算的一个权重的字节数。";
    GradientBytes
        "Bytes a gradient" "每梯度字节"
        "2, or 4 where sums are kept in 32 bits" "2；以 32 位累加时为 4"
        "Bytes of the gradient of one weight." "一个权重的梯度的字节数。";
    MicroBatch
        "Micro-batch" "微批大小"
        "Sequences at once on one copy" "每个副本同时处理的序列"
        "Sequences whose activations one copy of the model keeps at a time." "一个模型副本同时保存激活的序列数。";
    TensorParallel
        "Tensor parallel in training" "训练张量并行度"
        "GPUs over which a layer is cut" "一层切分到的卡数"
        "Accelerators over which each layer is cut in training." "训练中每一层切分到的加速卡数量。";
    PipelineParallel
        "Pipeline stages" "流水线级数"
        "GPUs in a row, some layers each" "依次排列，各管若干层"
        "Stages among which the layers are divided in training." "训练中各层所分成的级数。";
    HeadSize
        "Channels of a head" "每头通道数"
        "Sets how many scores are kept" "决定保存的分数个数"
        "Channels of one attention head; the width over it is the number of heads." "一个注意力头的通道数；宽度除以它即头数。";
    TrainingMfuReferenceGpus
        "GPUs of the reference MFU" "参考 MFU 的卡数"
        "Published MFUs are brought to it" "公开的 MFU 换算到此规模"
        "Number of accelerators that published MFUs are brought to." "公开的 MFU 所换算到的加速卡数量。";
    FullPrecisionBytes
        "Bytes in 32 bits" "32 位的字节数"
        "A definition" "定义"
        "Bytes of a number in 32 bits." "一个 32 位数的字节数。";
    ActivationBytesPerChannel
        "Activations of a channel" "每通道激活字节"
        "Of a layer, kept for the backward pass" "每层，为反向过程保留"
        "Bytes that one layer keeps for one token and channel, attention scores apart." "一层为一个 token 的一个通道保留的字节数，不含注意力分数。";
    CheckpointBytesPerChannel
        "Kept input of a layer" "每层保留的输入"
        "With full recomputation" "整个重算时"
        "Bytes that one layer keeps for one token and channel where everything else is computed again."
        "其余全部重算时，一层为一个 token 的一个通道保留的字节数。";
    ScoreBytes
        "Bytes of a score" "每个注意力分数的字节"
        "Score, softmax and dropout" "分数、softmax 与 dropout"
        "Bytes kept for one attention score of one head." "一个注意力头的一个分数保留的字节数。";
    OneGpu
        "One GPU" "一张 GPU"
        "To count copies" "用于计算副本数"
        "One accelerator." "一张加速卡。";
    One
        "One" "一"
        "The least, or the whole" "至少一个，或全部"
        "The number one, of copies or of shares." "数字一，用于副本数或比例。";

    TrainingAttentionFlops
        "Attention a token in training" "训练每 token 注意力运算"
        "Forward and backward" "前向与反向"
        "Arithmetic of attention for one token of training." "训练中一个 token 的注意力运算量。";
    TrainingFlopsPerToken
        "Work a token in training" "训练每 token 运算量"
        "6 × active parameters + attention" "6 × 激活参数 + 注意力"
        "Arithmetic for one token of training." "训练中一个 token 的运算量。";
    TrainingHardwareFlops
        "Work done in training" "训练实际运算量"
        "What is computed twice included" "含重算"
        "Arithmetic that the accelerators do, with what is computed again to save memory." "加速卡实际完成的运算量，含为节省显存而重算的部分。";
    TrainingAchievedHfu
        "HFU of all hours" "全程 HFU"
        "What is computed twice included" "含重算"
        "Work done, repeated work included, over what all GPU-hours could have done." "实际完成的运算量（含重算）与全部 GPU 小时按峰值所能完成的运算量之比。";
    TrainingShard
        "Weights of one part" "每份权重数"
        "Of the model, cut and staged" "切分与分级之后"
        "Weights of one part of the model, after tensor and pipeline parallelism." "经张量与流水线并行之后每份模型的权重数。";
    DataParallel
        "Copies in training" "训练副本数"
        "Data parallel" "数据并行"
        "Copies of the model that train on different sequences." "以不同序列训练的模型副本数。";
    TrainingWeightMemory
        "Memory of the weights" "权重显存"
        "Of one GPU in training" "训练时每张 GPU"
        "Memory that weights take on one accelerator in training." "训练时权重在一张加速卡上占用的显存。";
    TrainingGradientMemory
        "Memory of the gradients" "梯度显存"
        "Of one GPU in training" "训练时每张 GPU"
        "Memory that gradients take on one accelerator." "梯度在一张加速卡上占用的显存。";
    TrainingOptimizerMemory
        "Memory of the optimizer" "优化器显存"
        "States and master weights, one GPU" "状态与主权重，每张 GPU"
        "Memory that optimizer states and master weights take on one accelerator." "优化器状态与主权重在一张加速卡上占用的显存。";
    TrainingActivationMemory
        "Memory of the activations" "激活显存"
        "Kept for the backward pass, one GPU" "为反向过程保留，每张 GPU"
        "Memory that activations take on one accelerator until the backward pass." "反向过程之前激活在一张加速卡上占用的显存。";
    TrainingMemoryPerGpu
        "Memory of training" "训练所需显存"
        "Of one GPU" "每张 GPU"
        "Memory that training takes on one accelerator." "训练在一张加速卡上占用的显存。";
    TrainingGpusNeeded
        "GPUs that hold the training" "容纳训练的 GPU 数"
        "Fewest, split and staged like this" "按此切分与分级的最少数"
        "Fewest accelerators whose memory holds the training, with this split and ZeRO stage."
        "按此切分与 ZeRO 级别，显存足以容纳训练的最少加速卡数量。";
    TrainingFlops
        "Work of training" "训练运算量"
        "Repeated work not counted" "不计重算"
        "Arithmetic of the whole run." "整个训练过程的运算量。";
    TrainingTime
        "Time of training" "训练时长"
        "On the stated number of GPUs" "按设定的 GPU 数"
        "How long the run takes on the stated number of accelerators." "在设定的加速卡数量下训练所需的时间。";
    TrainingCost
        "Cost of training" "训练成本"
        "One run, not part of a day" "一次训练，不计入日成本"
        "GPU-hours of the run times their price; failed runs and salaries are not counted."
        "训练的 GPU 小时乘以单价；不含失败的训练与人员工资。";
    TrainingEnergy
        "Energy of training" "训练能耗"
        "At the meter" "电表处"
        "Energy of the run, cooling and losses included." "训练的能耗，含制冷与损耗。";
    TrainingCarbon
        "Carbon of training" "训练碳排放"
        "CO2e of its electricity" "用电的 CO2e"
        "Greenhouse gases of the electricity of the run." "训练用电的温室气体排放。";
    TrainingAchievedMfu
        "MFU of all hours" "全程 MFU"
        "Restarts and evaluation included" "含重启与评测"
        "Work of the run over what all its GPU-hours could have done." "训练的运算量与全部 GPU 小时按峰值所能完成的运算量之比。";
}
