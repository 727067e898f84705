//! The accelerator, the four ways of finding its time, and the constants of the prediction.

super::rows! {
    PeakFlops
        "Peak rate" "峰值算力"
        "Dense, in the format of the weights" "稠密，按权重格式"
        "Arithmetic that one accelerator can do in a second, without sparsity, in the format of the weights."
        "一张加速卡每秒能完成的运算量，按权重格式，不计稀疏加速。";
    AttentionFlops
        "Peak rate in 16 bits" "16 位峰值算力"
        "Dense; attention runs in it" "稠密；注意力按此运行"
        "Arithmetic that one accelerator can do in a second in 16-bit floats." "一张加速卡以 16 位浮点每秒能完成的运算量。";
    MemoryCapacity
        "Memory" "显存"
        "Of one GPU" "单卡容量"
        "Memory of one accelerator, in GB of a thousand million bytes." "一张加速卡的显存；1 GB 为十亿字节。";
    MemoryBandwidth
        "Memory bandwidth" "显存带宽"
        "Of one GPU" "单卡带宽"
        "Bytes that one accelerator can read from its memory in a second." "一张加速卡每秒能从显存读取的字节数。";
    LinkBandwidth
        "Link bandwidth" "互连带宽"
        "Between GPUs, each way" "卡间，单向"
        "Bytes that one accelerator can send to its neighbors in a second." "一张加速卡每秒能发给其他卡的字节数。";
    ScaleUpGpus
        "GPUs on one link" "互连域卡数"
        "A server, or a rack" "一台服务器或一个机柜"
        "Accelerators that the fast link joins; beyond them a replica exchanges over the slower network."
        "高速互连直接连通的加速卡数；超出后，副本内的通信要走较慢的网络。";
    ScaleOutBandwidth
        "Network bandwidth" "网络带宽"
        "Of one GPU beyond its link, each way" "单卡对互连域之外，单向"
        "Bytes that one accelerator can send in a second to those beyond its fast link."
        "一张加速卡每秒能发往高速互连之外的字节数。";
    ScaleOutEfficiency
        "Network efficiency" "网络效率"
        "Share of the bandwidth reached" "实际达到的带宽比例"
        "Share of the network bandwidth that exchanges between servers reach." "服务器之间通信实际达到的网络带宽比例。";
    ScaleOutLatency
        "Time of a crossing" "跨域延迟"
        "An exchange over the network" "每次跨网络通信"
        "Time that an exchange over the network takes however little it carries." "一次跨网络通信无论数据多少都要花的时间。";
    SwitchPasses
        "Switch passes" "交换机传输次数"
        "1 where the switch adds up, else 2" "交换机可求和为 1，否则为 2"
        "How often an all-reduce sends the data where the switch between the GPUs adds it up. Without such a switch the ring decides."
        "若卡间交换机能求和，all-reduce 传送数据的遍数；没有这种交换机时由环形传输决定。";
    Mfu
        "MFU" "MFU"
        "Share of the peak rate reached" "实际达到的峰值算力比例"
        "Model FLOP utilization: arithmetic that serves the model over what the accelerator could do."
        "模型算力利用率：用于模型的运算量与加速卡峰值之比。";
    Mbu
        "MBU" "MBU"
        "Share of memory bandwidth reached" "实际达到的显存带宽比例"
        "Memory bandwidth utilization while weights and cache are read." "读取权重与缓存时的显存带宽利用率。";
    SpeedCorrection
        "Real over predicted speed" "实际与预测速度之比"
        "1 where the prediction holds" "预测准确时为 1"
        "How fast the real system is, as a multiple of what the formulas predict. Its range is how far measurements were from predictions."
        "实际系统的速度与公式预测值之比；其区间来自实测与预测的偏差。";
    SecondsPerToken
        "Time a token" "每 token 时间"
        "One answer at a time, nothing shared" "一次只生成一个回答，不批处理"
        "Time in which one replica writes one token of one answer, with no other answer beside it."
        "一个副本单独生成一个回答时，每个 token 所用的时间。";
    InputTokensPerGpuSecond
        "Input speed of a GPU" "单卡输入速度"
        "As somebody measured it" "有人实测的数值"
        "Input tokens that one accelerator reads in a second." "一张加速卡每秒读取的输入 token 数。";
    OutputTokensPerGpuSecond
        "Output speed of a GPU" "单卡输出速度"
        "All its answers together" "所有并行回答合计"
        "Output tokens that one accelerator writes in a second, all answers together."
        "一张加速卡每秒生成的输出 token 数，所有并行回答合计。";
    GpusPerReplica
        "GPUs a replica" "每副本 GPU 数"
        "For the smallest fleet, unless stated" "使机群最小的张数，也可直接填写"
        "Accelerators that hold one copy of the model together." "共同承载一份模型的加速卡数量。";
    PrefillGpusPerReplica
        "GPUs a prefill replica" "每个预填充副本 GPU 数"
        "For the smallest pool, unless stated" "使预填充池最小的张数，也可直接填写"
        "Accelerators that hold one copy of the model together and only read prompts."
        "共同承载一份模型、只读取输入的加速卡数量。";
    Batch
        "Batch" "批大小"
        "Answers that one replica writes at once" "一个副本同时生成的回答数"
        "Answers that one replica writes side by side; they share one reading of the weights."
        "一个副本同时生成的回答数；它们共用一次权重读取。";
    EngineBatchLimit
        "Batch limit" "批大小上限"
        "Of the engine (vLLM: 256)" "推理引擎的设置（vLLM：256）"
        "The most answers that the engine lets one replica write at once." "推理引擎允许一个副本同时生成的回答数上限。";
    TpotTarget
        "Target time a token" "每 token 时间目标"
        "Slowest pace a reader accepts" "读者能接受的最慢速度"
        "The longest time from one token of an answer to the next; the batch grows only as far as it allows."
        "同一回答相邻两个 token 之间允许的最长时间；批大小以此为限。";
    TtftTarget
        "Target for the first token" "首 token 目标"
        "Longest wait before an answer starts" "回答开始前的最长等待"
        "The longest time from a message to the first token of its answer; it limits the batch, too."
        "从收到消息到给出首个 token 允许的最长时间；它也限制批大小。";
    TokensPerStep
        "Tokens a step" "每步 token 数"
        "More than 1 with speculative decoding" "投机解码时大于 1"
        "Tokens of one answer that a decode step yields on average." "一个解码步平均为每个回答产出的 token 数。";
    MemoryShare
        "Usable memory" "可用显存比例"
        "What the engine may take" "推理引擎可占用的部分"
        "Share of the memory that weights and cache may fill." "权重与缓存可以占用的显存比例。";
    ReservedShare
        "Space held for the answer" "为回答预留的空间"
        "Counted when answers are admitted" "接纳请求时按此预留"
        "Share of an answer's length for which cache space is held when the batch is planned."
        "规划批大小时，为回答长度预留缓存的比例。";

    MatmulEfficiency
        "Matmul efficiency" "矩阵乘效率"
        "Fitted: share of peak in large products" "拟合值：大矩阵乘达到的峰值比例"
        "Share of the peak rate that large matrix products reach, other work not counted."
        "大矩阵乘达到的峰值算力比例，不含其他开销。";
    ActivationPasses
        "Activation passes" "激活访存次数"
        "Fitted: a layer" "拟合值：每层"
        "How often the activations of a layer go through memory, for norms, quantizing, rotary embedding and sums."
        "一层的激活往返显存的次数，用于归一化、量化、旋转位置编码和残差。";
    AttentionEfficiency
        "Attention efficiency" "注意力效率"
        "Fitted: share of the 16-bit peak" "拟合值：16 位峰值的比例"
        "Share of the 16-bit peak that attention over the input reaches, before the softmax limit."
        "读取输入时注意力达到的 16 位峰值比例，尚未计入 softmax 的限制。";
    SoftmaxFlops
        "Softmax limit" "softmax 上限"
        "Fitted: rate allowed by exponentials" "拟合值：指数运算允许的速率"
        "Rate of attention that exponentials and vector units allow; nearly the same on all accelerators."
        "指数运算与向量单元允许的注意力速率；各种加速卡相差不大。";
    TileTokens
        "Smallest tile" "最小分块"
        "Fitted: rows a product is charged for" "拟合值：矩阵乘至少按此行数计"
        "The fewest tokens that a matrix product is charged for: small batches leave the rest of the tile empty."
        "矩阵乘至少按多少个 token 计时：批次小时，分块的其余部分空转。";
    ExpertImbalance
        "Expert imbalance" "专家不均衡"
        "Fitted: busiest GPU over the mean" "拟合值：最忙的卡与平均之比"
        "Experts read on the busiest accelerator over the mean, where whole experts are spread."
        "专家分散到各卡时，最忙的卡读取的专家量与平均值之比。";
    HostStepTime
        "Engine time a step" "引擎每步耗时"
        "Fitted: engines that schedule in Python" "拟合值：用 Python 调度的引擎"
        "Time that the loop of the engine takes for each step, whatever the batch."
        "引擎主循环每步的固定耗时，与批大小无关。";
    LayerTime
        "Time a layer" "每层固定耗时"
        "Fitted: launches and synchronizing" "拟合值：启动与同步"
        "Fixed time of each layer in each step: starting kernels, their tails, waiting for each other."
        "每步每层的固定耗时：启动算子、收尾与互相等待。";
    MoeLayerTime
        "Time an expert layer" "专家层固定耗时"
        "Fitted: routing and grouping" "拟合值：路由与分组"
        "Fixed time that an expert layer adds in each step." "每步中专家层额外的固定耗时。";
    LinkEfficiency
        "Link efficiency" "互连效率"
        "Fitted: share of link bandwidth" "拟合值：互连带宽的比例"
        "Share of the link bandwidth that collectives between accelerators reach." "卡间集合通信达到的互连带宽比例。";
    SequenceTime
        "Time a sequence" "每序列耗时"
        "Fitted: sampling and scheduling" "拟合值：采样与调度"
        "Time that each answer adds to a step on the host: sampling, scheduling, sending."
        "每个回答给一步增加的主机耗时：采样、调度与发送。";
    ComputeDerating
        "Compute derating" "算力折减"
        "Fitted: 1 but for AMD" "拟合值：除 AMD 外为 1"
        "Factor by which matrix products and attention fall short of the common efficiency."
        "矩阵乘与注意力的效率低于通用值的倍数。";

    ShardShare
        "Share of the weights" "每卡权重份额"
        "On one GPU of the replica" "副本内单卡持有的部分"
        "Part of the weights that one accelerator of a replica holds." "副本内一张加速卡持有的权重份额。";
    KvShare
        "Share of the KV cache" "每卡 KV 份额"
        "On one GPU of the replica" "副本内单卡持有的部分"
        "Part of the KV cache that one accelerator of a replica holds." "副本内一张加速卡持有的 KV 缓存份额。";

    ScaleUpDomains
        "Link domains" "互连域数"
        "That one replica spans" "一个副本跨越的域"
        "Groups of accelerators on a fast link that one replica is spread over, as few as hold it."
        "一个副本跨越的高速互连域数，取放得下的最少数目。";
    PrefillShardShare
        "Share of the weights, prefill" "预填充每卡权重份额"
        "On one GPU of a prefill replica" "预填充副本内单卡持有的部分"
        "Part of the weights that one accelerator of a prefill replica holds." "预填充副本内一张加速卡持有的权重份额。";
    PrefillScaleUpDomains
        "Link domains, prefill" "预填充互连域数"
        "That one prefill replica spans" "一个预填充副本跨越的域"
        "Groups of accelerators on a fast link that one prefill replica is spread over."
        "一个预填充副本跨越的高速互连域数。";
    TransferShare
        "Share of the cache sent" "每卡发送的缓存份额"
        "By one GPU, of a prompt's cache" "单卡发送一条输入的缓存"
        "Part of the cache of one prompt that one accelerator of a prefill replica sends."
        "一条输入的缓存中，由预填充副本内一张加速卡发送的份额。";

    FlopPerQuery
        "Work a message" "每条消息运算量"
        "Reading and writing" "读取与生成合计"
        "Arithmetic that the model needs for one message." "模型处理一条消息所需的运算量。";
    InputGpuSecondsPerQuery
        "GPU time for reading" "读取输入的 GPU 时间"
        "Prefill, a message" "预填充，每条消息"
        "Accelerator time that reading one message takes, over all accelerators of the replica."
        "读取一条消息占用的加速卡时间，按副本内全部加速卡合计。";
    OutputGpuSecondsPerQuery
        "GPU time for writing" "生成回答的 GPU 时间"
        "Decode, a message" "解码，每条消息"
        "Accelerator time that writing one answer takes, over all accelerators of the replica."
        "生成一个回答占用的加速卡时间，按副本内全部加速卡合计。";
    GpuSecondsPerQuery
        "GPU time a message" "每条消息 GPU 时间"
        "Reading and writing" "读取与生成合计"
        "Accelerator time that one message takes." "一条消息占用的加速卡时间。";

    FlopsPerParameter
        "Work a weight" "每权重运算量"
        "A product and a sum for each token" "每个 token 一乘一加"
        "Arithmetic of a forward pass for one weight and one token: a product and a sum."
        "前向计算中一个权重对一个 token 的运算量：一次乘法和一次加法。";
    ActivationBytes
        "Bytes an activation" "每激活值字节"
        "16 bits" "16 位"
        "Memory that one value of an activation takes." "一个激活值占用的字节数。";
    RingPasses
        "Ring passes" "环形传输次数"
        "An all-reduce sends data twice" "一次 all-reduce 传两遍"
        "How often an all-reduce in a ring sends the data." "环形 all-reduce 传送数据的遍数。";
    ExpertExchangePasses
        "Expert exchange passes" "专家交换次数"
        "To the experts and back" "发往专家并取回"
        "How often the activations of a token go to its experts and back, in passes of two bytes."
        "一个 token 的激活发往专家并取回的次数，按两字节计。";
    AttentionFlopsPerToken
        "Work a pair of tokens" "每对 token 运算量"
        "Scores and values, 2 each" "打分与加权各 2"
        "Arithmetic of attention for one channel and one pair of tokens: scores and weighted values."
        "注意力中一个通道对一对 token 的运算量：打分与加权求和。";
    Half
        "One half" "二分之一"
        "A mean over a line that starts at zero" "从零起直线的平均"
        "A half: the mean of what grows evenly from nothing, or falls evenly to nothing."
        "二分之一：从零匀速增长或匀速降到零的量的平均。";
    OneExpert
        "One expert" "一个专家"
        "The least that is read" "至少读取的数量"
        "One expert: a step reads at least one." "一个专家：每步至少读取一个。";
    OneDomain
        "One domain" "一个互连域"
        "The domain of the token itself" "token 所在的域"
        "One group of accelerators on a fast link." "一组由高速互连连通的加速卡。";
    OneToken
        "One token" "一个 token"
        "The least that is written" "至少生成的数量"
        "One token." "一个 token。";
    OneQuery
        "One message" "一条消息"
        "As a unit" "作为单位"
        "One message." "一条消息。";
}
