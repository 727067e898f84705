//! Steps of the prediction: what one replica does for one token, one prompt, one decode step.

super::rows! {
    HeadParameters
        "Head weights" "输出层权重"
        "Vocabulary × hidden size" "词表大小 × 隐藏维度"
        "Weights of the output head, which turns the last layer into a choice of tokens."
        "输出层的权重数；输出层把最后一层的结果变成对各个 token 的选择。";
    FixedWeightBytes
        "Weights read in every step" "每步必读权重"
        "Attention, shared parts, head" "注意力、共享部分与输出层"
        "Bytes of the weights that every token passes: attention, dense and shared parts, output head."
        "每个 token 都要经过的权重字节数：注意力、稠密与共享部分、输出层。";
    RoutedParameters
        "Routed expert weights" "路由专家权重"
        "Of all experts in all layers" "所有层、所有专家合计"
        "Weights of all routed experts; a token passes some of them only."
        "全部路由专家的权重数；一个 token 只经过其中一部分。";
    RoutedWeightBytes
        "Routed expert bytes" "路由专家字节"
        "Of all experts in all layers" "所有层、所有专家合计"
        "Memory that all routed experts take." "全部路由专家占用的显存。";
    ExpertParameters
        "Weights of one expert" "单个专家权重"
        "Summed over layers" "各层合计"
        "Weights of one routed expert, summed over all expert layers." "一个路由专家的权重数，按所有专家层合计。";
    MatmulParameters
        "Multiplied weights" "参与乘法的权重"
        "Active, without the input embedding" "激活参数，不含输入嵌入"
        "Weights that one token is multiplied with; the input embedding is looked up instead."
        "一个 token 实际相乘的权重数；输入嵌入只查表，不在其中。";
    ActivationWidth
        "Activation width" "激活宽度"
        "Values moved in a layer, one GPU" "单卡每层搬运的数值"
        "Values that one token moves through the memory of one accelerator in a layer."
        "一个 token 在一层中经过一张加速卡显存的数值个数。";
    ActivationTime
        "Activation time" "激活访存时间"
        "A token, all layers" "每 token，所有层"
        "Time for reading and writing the activations of one token." "读写一个 token 的激活所用的时间。";
    LinkBytes
        "Bytes an exchange" "每次通信字节"
        "Sent by one GPU for one token" "单卡为一个 token 发送"
        "Bytes that one accelerator sends for one token in one exchange." "一次通信中，一张加速卡为一个 token 发送的字节数。";
    ForeignDomains
        "Other domains visited" "到访的其他互连域"
        "By one token, on average" "一个 token 的平均数"
        "Other groups of accelerators that a token is sent to, because some of its experts are there."
        "一个 token 因所选专家所在而被发往的其他互连域数。";
    ScaleOutBytes
        "Bytes over the network" "每次跨域通信字节"
        "Sent by one GPU for one token" "单卡为一个 token 发送"
        "Bytes that one accelerator sends over the network between fast links for one token in one exchange."
        "一次通信中，一张加速卡为一个 token 经网络发往其他互连域的字节数。";
    LinkTime
        "Exchange time" "卡间通信时间"
        "A token, all layers" "每 token，所有层"
        "Time in which accelerators of a replica exchange results for one token."
        "副本内各卡为一个 token 交换结果所用的时间。";
    MatmulTime
        "Matmul time" "矩阵乘时间"
        "A token, all layers" "每 token，所有层"
        "Time for multiplying one token with the active weights." "一个 token 与激活参数相乘所用的时间。";
    TokenTime
        "Time of one token" "单个 token 时间"
        "Attention not counted" "不含注意力"
        "Time that one token costs wherever it is processed, in the prompt or in the answer."
        "处理一个 token 的时间，无论它在提示词还是回答里。";
    InputPairs
        "Pairs of input tokens" "输入 token 对数"
        "Each looks at those before it" "每个 token 回看之前的 token"
        "Pairs of tokens that attention compares while it reads the whole input."
        "读取全部输入时，注意力要比较的 token 对数。";
    CachedPairs
        "Pairs from the cache" "命中缓存的 token 对"
        "Compared before, not again" "此前已比较，不再计算"
        "Pairs of tokens among the cached input, which are not compared again."
        "命中缓存的输入内部的 token 对，不再重新比较。";
    AttentionWork
        "Attention work" "注意力运算量"
        "Reading one message" "读取一条消息"
        "Arithmetic of attention for the input that is not in the cache." "未命中缓存的输入所需的注意力运算量。";
    PrefillAttentionTime
        "Attention time" "注意力时间"
        "Reading one message" "读取一条消息"
        "Time of attention while one message is read." "读取一条消息时注意力所用的时间。";
    PrefillTime
        "Reading time" "预填充时间"
        "Prefill of one message" "读取一条消息"
        "Time in which one replica reads one message." "一个副本读取一条消息所用的时间。";
    PassTime
        "Fixed time of a pass" "每轮固定耗时"
        "Weights once, launches" "读一遍权重与启动"
        "Time that a pass over prompts costs however short they are: the weights are read once, each layer is launched."
        "预填充每一轮无论输入多短都要花的时间：读一遍权重并启动每一层。";
    TransferTime
        "Cache transfer" "缓存传输时间"
        "Of one prompt, over the network" "一条输入，经网络"
        "Time in which the cache of one prompt goes from the accelerators that read it to those that write the answer."
        "一条输入的缓存从预填充卡传到解码卡所用的时间。";
    PromptTime
        "Time of a prompt" "每条输入耗时"
        "One after another, one replica" "逐条连续，单个副本"
        "Time of a prefill replica on one prompt when prompts follow each other." "预填充副本连续处理时，每条输入所用的时间。";
    PrefillRate
        "Input speed, prefill pool" "预填充池输入速度"
        "Cached tokens included" "含命中缓存的 token"
        "Input tokens a second of one accelerator that only reads prompts, those from the cache included."
        "只做预填充的一张加速卡每秒处理的输入 token 数，含命中缓存的部分。";
    DecodeRate
        "Output speed, decode pool" "解码池输出速度"
        "All its answers together" "所有并行回答合计"
        "Output tokens a second of one accelerator that only writes answers." "只做解码的一张加速卡每秒生成的输出 token 数。";
    DecodeActivationWidth
        "Activation width, decode" "解码激活宽度"
        "Values moved in a layer, one GPU" "单卡每层搬运的数值"
        "Values that one token of an answer moves through the memory of one accelerator in a layer."
        "回答中一个 token 在一层中经过一张加速卡显存的数值个数。";
    DecodeActivationTime
        "Activation time, decode" "解码激活访存时间"
        "A token, all layers" "每 token，所有层"
        "Time for reading and writing the activations of one token of an answer." "读写回答中一个 token 的激活所用的时间。";
    DecodeLinkBytes
        "Bytes an exchange, decode" "解码每次通信字节"
        "Sent by one GPU for one token" "单卡为一个 token 发送"
        "Bytes that one accelerator sends for one token of an answer in one exchange."
        "一次通信中，一张加速卡为回答中一个 token 发送的字节数。";
    DecodeForeignDomains
        "Other domains visited, decode" "解码到访的其他互连域"
        "By one token, on average" "一个 token 的平均数"
        "Other groups of accelerators that a token of an answer is sent to."
        "回答中一个 token 被发往的其他互连域数。";
    DecodeScaleOutBytes
        "Bytes over the network, decode" "解码每次跨域通信字节"
        "Sent by one GPU for one token" "单卡为一个 token 发送"
        "Bytes that one accelerator sends over the network for one token of an answer in one exchange."
        "一次通信中，一张加速卡为回答中一个 token 经网络发送的字节数。";
    DecodeLinkTime
        "Exchange time, decode" "解码卡间通信时间"
        "A token, all layers" "每 token，所有层"
        "Time in which accelerators of a decode replica exchange results for one token."
        "解码副本内各卡为一个 token 交换结果所用的时间。";
    StepTokens
        "Tokens in a step" "每步处理 token 数"
        "Batch × tokens a step" "批大小 × 每步 token 数"
        "Tokens that one decode step processes together." "一个解码步一起处理的 token 数。";
    ExpertShareRead
        "Experts read" "被读取的专家占比"
        "By a step, of all routed ones" "一步读取的路由专家比例"
        "Share of the routed experts that at least one token of the step visits."
        "一步中至少被一个 token 选中的路由专家比例。";
    WeightBytesRead
        "Weights read" "每步读取权重"
        "A step, on the busiest GPU" "每步，最忙的卡"
        "Bytes of weights that the busiest accelerator reads in one decode step." "最忙的加速卡在一个解码步里读取的权重字节数。";
    WeightTime
        "Time for weights" "读权重时间"
        "A step" "每步"
        "Time that a decode step spends reading weights from memory." "一个解码步从显存读取权重所用的时间。";
    DecodeContext
        "Mean context" "平均上下文"
        "Half of the answer written" "回答写到一半时"
        "Tokens that an answer looks back at on average, attention windows considered."
        "生成回答时平均回看的 token 数，已计入注意力窗口。";
    CacheBytesRead
        "KV cache read" "每步读取 KV"
        "A step, one GPU" "每步，单卡"
        "Bytes of KV cache that one accelerator reads in one decode step." "一张加速卡在一个解码步里读取的 KV 缓存字节数。";
    LatentAttentionTime
        "Latent attention time" "潜在注意力时间"
        "Arithmetic, a step" "运算，每步"
        "Time of the arithmetic of latent attention in one decode step." "一个解码步中潜在注意力（MLA）的运算时间。";
    CacheTime
        "Time for the KV cache" "读 KV 时间"
        "A step" "每步"
        "Time that a decode step spends reading the KV cache, or on latent attention if that takes longer."
        "一个解码步读取 KV 缓存的时间；潜在注意力的运算更久时取后者。";
    ArithmeticTime
        "Time for arithmetic" "运算时间"
        "A step" "每步"
        "Time that a decode step spends on matrix products." "一个解码步用于矩阵乘的时间。";
    MovementTime
        "Time for moving data" "数据搬运时间"
        "Activations and exchanges, a step" "激活与卡间通信，每步"
        "Time that a decode step spends moving activations and exchanging results between accelerators."
        "一个解码步搬运激活、在卡间交换结果所用的时间。";
    FixedTime
        "Fixed time" "固定耗时"
        "A step, whatever the batch" "每步，与批大小无关"
        "Time of a decode step that does not depend on the batch: launches, synchronizing, the loop of the engine."
        "解码步中与批大小无关的时间：启动算子、同步、引擎主循环。";
    SequencesTime
        "Time for sequences" "序列处理时间"
        "Sampling and scheduling, a step" "采样与调度，每步"
        "Time that the host spends on all answers of a step: sampling, scheduling, sending."
        "主机在一步里处理所有回答的时间：采样、调度与发送。";
    StepTime
        "Step time" "单步时间"
        "One decode step, all answers" "一个解码步，所有回答"
        "Time of one decode step: the sum of its six parts." "一个解码步的时间：六个部分之和。";
    StepsPerQuery
        "Steps an answer" "每个回答的步数"
        "Output tokens / tokens a step" "输出 token ÷ 每步 token 数"
        "Decode steps that one answer takes." "生成一个回答所需的解码步数。";
    CycleTime
        "Time of a batch" "整批时间"
        "Reading and writing all its messages" "读取并生成整批消息"
        "Time in which one replica reads a batch of messages and writes all their answers."
        "一个副本读取一批消息并写完全部回答所用的时间。";
    Ttft
        "First token" "首 token 时间"
        "TTFT, waiting in line not counted" "TTFT，不含排队"
        "Time from a message to the first token of its answer, waiting in line not counted."
        "从收到消息到给出首个 token 的时间，不含排队。";
    Tpot
        "Each further token" "后续每 token 时间"
        "TPOT, mean" "TPOT，平均"
        "Mean time from one token of an answer to the next, with the reading of other messages in between."
        "同一回答相邻两个 token 之间的平均时间，含其间读取其他消息的时间。";
    TokensPerSecondPerGpu
        "Output speed" "输出速度"
        "Tokens a second, one GPU" "单卡每秒 token 数"
        "Output tokens that one accelerator writes in a second, all its answers together."
        "一张加速卡每秒生成的输出 token 数，所有并行回答合计。";
    AchievedMfu
        "MFU reached" "实际 MFU"
        "Arithmetic over the peak" "有效运算量与峰值之比"
        "Share of the peak rate that reading and writing together reach." "读取与生成合计达到的峰值算力比例。";
    AchievedMbu
        "MBU reached" "实际 MBU"
        "In a decode step" "在解码步中"
        "Share of the memory bandwidth that weights and cache take in a decode step."
        "解码步中读取权重与缓存所用的显存带宽比例。";
}
