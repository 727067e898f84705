//! Size and shape of the model that is served.

super::rows! {
    TotalParameters
        "Total parameters" "总参数"
        "All weights, every expert included" "全部权重，含所有专家"
        "Weights of the whole model; they must all lie in memory." "整个模型的权重数；它们都要放进显存。";
    ActiveParameters
        "Active parameters" "激活参数"
        "Weights that one token passes" "一个 token 经过的权重"
        "Weights that one token is multiplied with; less than the total where experts are chosen."
        "一个 token 实际参与运算的权重数；混合专家模型只激活其中一部分。";
    KvBytesPerToken
        "KV cache a token" "每 token KV 缓存"
        "Keys and values of all layers" "所有层的键与值"
        "Memory that one token of context takes while an answer is written." "生成回答期间，一个上下文 token 占用的显存。";
    Layers
        "Layers" "层数"
        "Transformer blocks" "Transformer 块的数量"
        "Transformer blocks that a token passes one after another." "一个 token 依次经过的 Transformer 块数。";
    MoeLayers
        "Expert layers" "专家层数"
        "Layers that choose experts; 0 if dense" "使用混合专家的层；稠密模型为 0"
        "Layers whose feed-forward part is a mixture of experts." "前馈部分采用混合专家的层数。";
    HiddenSize
        "Hidden size" "隐藏维度"
        "Values that pass between layers" "层间传递的向量长度"
        "Length of the vector that stands for one token between layers." "层与层之间表示一个 token 的向量长度。";
    Vocabulary
        "Vocabulary" "词表大小"
        "Different tokens" "不同 token 的数量"
        "Different tokens that the model knows; the output head has a row for each."
        "模型认识的不同 token 数；输出层为每个 token 各有一行权重。";
    Experts
        "Experts" "专家数"
        "Routed ones in a layer; 1 if dense" "每层的路由专家；稠密模型为 1"
        "Routed experts in one expert layer." "一个专家层里的路由专家数。";
    ExpertsPerToken
        "Experts a token" "每 token 专家数"
        "Routed ones it visits; 0 if dense" "每次选中的路由专家；稠密模型为 0"
        "Routed experts that one token visits in an expert layer." "一个 token 在一个专家层里选中的路由专家数。";
    AttentionWidth
        "Attention width" "注意力宽度"
        "Heads × head dimension" "头数 × 头维度"
        "Length of all query heads of one layer together; attention work grows with it."
        "一层全部查询头的总维度；注意力计算量与它成正比。";
    FfnWidth
        "Feed-forward width" "前馈宽度"
        "That a token passes, mean of the layers" "一个 token 经过的宽度，各层平均"
        "Width of the feed-forward part that one token passes, shared and chosen experts together, averaged over layers."
        "一个 token 经过的前馈宽度，含共享专家与选中的专家，按层平均。";
    AttentionParameters
        "Attention weights" "注意力权重"
        "Of all layers" "所有层合计"
        "Weights of attention in all layers." "所有层的注意力权重数。";
    EmbeddingParameters
        "Input embedding" "输入嵌入权重"
        "0 where it shares the head" "与输出层共用时为 0"
        "Weights that turn tokens into vectors: they are looked up, not multiplied, so they cost memory and no arithmetic."
        "把 token 转成向量的权重：只查表、不做乘法，占显存而不占算力。";
    LatentWidth
        "Latent attention width" "潜在注意力宽度"
        "Heads × (2 latent + rope); 0 without" "头数 ×（2 × 潜在维度 + rope）；无则为 0"
        "Work of latent attention for each token of context; 0 for other kinds of attention."
        "潜在注意力（MLA）对每个上下文 token 的计算宽度；其他注意力为 0。";
    KvHeads
        "KV heads" "KV 头数"
        "Parts that the cache can be cut into" "KV 缓存最多可切分的份数"
        "Heads of keys and values; 1 for latent attention. More accelerators than heads hold copies of the cache."
        "键与值的头数；潜在注意力为 1。加速卡多于 KV 头时，缓存会有重复副本。";
    WindowShare
        "Windowed layers" "窗口层占比"
        "Layers that see a window only" "只看窗口内 token 的层"
        "Share of the layers whose attention reaches back a limited number of tokens."
        "注意力只回看有限个 token 的层所占的比例。";
    WindowTokens
        "Attention window" "注意力窗口"
        "Tokens that windowed layers look back" "窗口层回看的 token 数"
        "Tokens that a windowed layer looks back." "窗口层回看的 token 数。";
    AllReducesPerLayer
        "All-reduces a layer" "每层 all-reduce"
        "Sums over all GPUs of a replica" "副本内各 GPU 的求和次数"
        "How often in one layer the accelerators of a replica add up their parts."
        "同一副本的加速卡在一层里汇总结果的次数。";
    BytesPerWeight
        "Bytes a weight" "每权重字节"
        "Scales included" "含量化缩放系数"
        "Memory that one weight takes in its number format." "一个权重按其数值格式占用的显存。";
    BytesPerAttentionWeight
        "Bytes an attention weight" "每注意力权重字节"
        "Some formats keep attention in 16 bits" "有的格式让注意力保持 16 位"
        "Memory that one weight of attention takes." "一个注意力权重占用的显存。";
    BytesPerHeadWeight
        "Bytes a head weight" "每输出层权重字节"
        "Head and embedding, often 16 bits" "输出层与嵌入，通常保持 16 位"
        "Memory that one weight of the output head or the embedding takes." "输出层或嵌入的一个权重占用的显存。";
}
