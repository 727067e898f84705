//! The whole life of a model: its data, its runs, its people.

super::rows! {
    RawBytesPerToken
        "Raw data per token" "每 token 的原始数据"
        "Crawled, compressed" "抓取所得，压缩后"
        "Bytes that are collected for each token that is trained on." "为每个训练 token 收集的原始数据字节数。";
    TextBytesPerToken
        "Clean text per token" "每 token 的清洗后文本"
        "What is left to train on" "清洗后用于训练的部分"
        "Bytes of clean text for each token that is trained on." "每个训练 token 对应的清洗后文本字节数。";
    CleaningPrice
        "Price of cleaning" "清洗单价"
        "Extracting, filtering, deduplicating raw data" "原始数据的提取、过滤与去重"
        "What it costs to turn a terabyte of raw data into text." "把 1 TB 原始数据变成文本的花费。";
    TokenizingPrice
        "Price of tokenizing" "分词单价"
        "Of clean text" "针对清洗后的文本"
        "What it costs to cut a terabyte of text into tokens." "把 1 TB 文本切分为 token 的花费。";
    StoragePrice
        "Price of storage" "存储单价"
        "Raw and clean data" "原始与清洗后的数据"
        "What it costs to keep a terabyte for a month." "1 TB 数据存放一个月的花费。";
    StorageTime
        "Data is kept for" "数据保存时长"
        "Raw and clean data" "原始与清洗后的数据"
        "How long the data is stored." "数据存放多久。";
    EgressPrice
        "Price of moving data" "数据传出单价"
        "Clean text, once, to where it is trained on" "清洗后的文本传输一次到训练处"
        "What it costs to move a terabyte out of the cloud." "把 1 TB 数据传出云的花费。";
    FailedRunShare
        "Share of failed runs" "失败训练比例"
        "Over the run that was kept" "与最终保留的一次之比"
        "Compute of runs that were given up, over that of the final one." "放弃的训练任务所用算力与最终一次之比。";
    ExperimentShare
        "Share of experiments" "实验比例"
        "Over the final run" "与最终一次训练之比"
        "Compute of research and trial runs, over that of the final one." "研究与试训所用算力与最终一次之比。";
    StaffShare
        "Share of research staff" "研发人员比例"
        "Over all compute of development" "与研发全部算力之比"
        "What the people cost who made the model, over all its compute." "研发人员成本与全部算力成本之比。";
    ModelLife
        "Life of the model" "模型服役时长"
        "Until another one takes its place" "直到被新模型取代"
        "How long a model is served; its development is spread over that time." "模型服役多久；研发成本分摊到这段时间。";
    LifetimeTokens
        "Tokens of its life" "服役期 token 总量"
        "Instead of its life in years" "代替以年计的服役时长"
        "All tokens that the model will ever read and write; its development is spread over them."
        "模型一生读写的全部 token；研发成本分摊到这些 token。";
    RawData
        "Raw data" "原始数据"
        "Tokens × bytes" "token 数 × 字节"
        "What was collected." "收集到的数据量。";
    TextData
        "Clean text" "清洗后文本"
        "Tokens × bytes" "token 数 × 字节"
        "What is left to train on." "清洗后用于训练的数据量。";
    CleaningCost
        "Cleaning" "清洗成本"
        "Raw data × price" "原始数据 × 单价"
        "Turning raw data into text." "把原始数据变成文本的花费。";
    TokenizingCost
        "Tokenizing" "分词成本"
        "Text × price" "文本 × 单价"
        "Cutting text into tokens." "把文本切分为 token 的花费。";
    StorageCost
        "Storage" "存储成本"
        "All data × price × time" "全部数据 × 单价 × 时长"
        "Keeping the data." "存放数据的花费。";
    EgressCost
        "Moving data" "传输成本"
        "Text × price" "文本 × 单价"
        "Bringing the text to where it is trained on." "把文本传到训练处的花费。";
    DataCost
        "Data preparation" "数据准备成本"
        "Cleaning, tokenizing, storage, moving" "清洗、分词、存储与传输"
        "Everything that happens to data before training." "训练之前数据处理的全部花费。";
    FailedRunCost
        "Failed runs" "失败训练成本"
        "Final run × share" "最终一次 × 比例"
        "Training that led nowhere." "没有成果的训练所花费用。";
    ExperimentCost
        "Experiments" "实验成本"
        "Final run × share" "最终一次 × 比例"
        "Compute of research." "研究所用算力的花费。";
    StaffCost
        "Research staff" "研发人员成本"
        "All compute × share" "全部算力 × 比例"
        "The people who made the model." "研发人员的花费。";
    DevelopmentCost
        "Development" "研发总成本"
        "Data, training, failures, research, staff" "数据、训练、失败、研究与人员"
        "Everything until the model can be served." "模型可以服务之前的全部花费。";
    DevelopmentCostPerDay
        "Development, per day" "每天分摊的研发成本"
        "Over the life of the model" "按模型服役时长分摊"
        "The part of development that one day of service carries." "一天的服务所分摊的研发成本。";
    LifeCostPerDay
        "Whole cost per day" "每天全生命周期成本"
        "Serving + its part of development" "推理 + 分摊的研发"
        "What a day costs with everything that came before." "计入此前全部投入后一天的成本。";
    LifeCostPerQuery
        "Whole cost per message" "每条消息全生命周期成本"
        "Per day / messages" "每天成本 / 消息数"
        "What a message costs with everything that came before." "计入此前全部投入后一条消息的成本。";
    DevelopmentShare
        "Share of development" "研发占比"
        "In the whole cost" "占全生命周期成本"
        "How much of the whole cost was spent before the first message." "第一条消息之前的花费占全部成本的比例。";
}
