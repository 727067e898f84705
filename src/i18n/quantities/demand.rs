//! Users, messages, tokens, and the accelerators they need.

super::rows! {
    DailyUsers
        "Daily users" "日活跃用户"
        "Who send at least one message" "当天至少发过一条消息"
        "People who use the service on one day." "一天里使用该服务的人数。";
    QueriesPerUser
        "Messages a user" "人均消息数"
        "In one day" "每天"
        "Messages that one user sends in a day; each is one request with its answer."
        "一个用户一天发送的消息数；一条消息即一次请求及其回答。";
    QueriesPerDay
        "Messages a day" "每日消息数"
        "Users × messages a user, unless stated" "用户数 × 人均消息数，也可直接填写"
        "All messages of one day." "一天内的全部消息。";
    InputTokens
        "Input tokens" "输入 token"
        "A message, with its history" "每条消息，含历史"
        "Tokens that the model reads for one message: the prompt, the conversation before it, documents."
        "模型处理一条消息要读取的 token：提示词、此前的对话和附带的文档。";
    OutputTokens
        "Output tokens" "输出 token"
        "A message, thinking included" "每条消息，含思考过程"
        "Tokens that the model writes for one message, hidden thinking included."
        "模型为一条消息生成的 token，包括不显示的思考过程。";
    CachedShare
        "Prefix cache" "前缀缓存"
        "Input tokens served from it" "命中缓存的输入占比"
        "Share of the input tokens whose keys and values are still in a cache, so that they are not computed again."
        "键值仍在缓存中、无须重新计算的输入 token 占比。";
    TokensPerQuery
        "Tokens a message" "每条消息 token 数"
        "Input and output together" "输入与输出之和"
        "Tokens that one message takes, input and output together." "一条消息的输入与输出 token 之和。";
    InputTokensPerDay
        "Input tokens a day" "每日输入 token"
        "Cached ones included" "含命中缓存的部分"
        "Input tokens of all messages of one day, those from the cache included."
        "一天内全部消息的输入 token，含命中缓存的部分。";
    OutputTokensPerDay
        "Output tokens a day" "每日输出 token"
        "Of all messages" "全部消息合计"
        "Tokens that the service writes in one day." "该服务一天内生成的 token。";
    TokensPerDay
        "Tokens a day" "每日 token 总数"
        "Input and output together" "输入与输出之和"
        "Tokens of all messages of one day, input and output together." "一天内全部消息的输入与输出 token 之和。";

    Utilization
        "Utilization" "利用率"
        "Mean load over capacity" "平均负载占可用容量"
        "Work of a day over what the accelerators could do in it; the room for peak hours is inside."
        "一天的实际工作量与加速卡一天所能完成的工作量之比；为高峰预留的余量已含在内。";
    GpusPerServer
        "GPUs a server" "每台 GPU 数"
        "As the server is sold" "整机自带的卡数"
        "Accelerators in one server." "一台服务器里的加速卡数量。";
    Servers
        "Servers" "服务器台数"
        "Computed from the load, unless stated" "按负载计算，也可直接填写"
        "Servers that stand there: what the load needs, rounded up with spares, or the number stated."
        "在用的服务器台数：按负载加备机向上取整，或直接填写。";
    SpareShare
        "Spare GPUs" "备机比例"
        "On top of what the load needs" "在负载所需之外另备"
        "Accelerators kept in reserve for failures and upgrades, over those in use."
        "为故障和升级预留的加速卡与在用加速卡之比。";
    GpuHoursPerDay
        "GPU-hours a day" "每日 GPU 小时"
        "Of work, idle time not counted" "只计工作时间，不含空闲"
        "Time that accelerators work on the messages of one day." "处理一天的消息所占用的加速卡时间。";
    Gpus
        "GPUs needed" "所需 GPU 数"
        "At the stated utilization, not rounded" "按设定的利用率，未取整"
        "Accelerators that the work of one day needs at the stated utilization."
        "在设定的利用率下，完成一天的工作量所需的加速卡数量。";
    PrefillGpus
        "GPUs that read" "预填充 GPU 数"
        "Not rounded" "未取整"
        "Accelerators that reading all prompts needs at the stated utilization." "在设定的利用率下，读取全部输入所需的加速卡数。";
    DecodeGpus
        "GPUs that write" "解码 GPU 数"
        "Not rounded" "未取整"
        "Accelerators that writing all answers needs at the stated utilization." "在设定的利用率下，生成全部回答所需的加速卡数。";
    PrefillReplicas
        "Prefill replicas" "预填充副本数"
        "Rounded up" "向上取整"
        "Copies of the model that only read prompts, each on its own accelerators."
        "只读取输入的模型份数，每份占用各自的加速卡。";
    Replicas
        "Replicas" "副本数"
        "Copies of the model, rounded up" "模型的份数，向上取整"
        "Copies of the model that run side by side, each on its own accelerators."
        "并行运行的模型份数，每份占用各自的加速卡。";
    ServersNeeded
        "Servers needed" "所需服务器"
        "Not rounded, spares not counted" "未取整，不含备机"
        "Servers that the work of one day fills at the stated utilization."
        "在设定的利用率下，一天的工作量所占满的服务器台数。";
    ProvisionedGpus
        "GPUs paid for" "计费 GPU 数"
        "Spares and idle ones included" "含备机与空闲"
        "Accelerators that are rented or owned, busy or not." "租用或自有的加速卡数量，无论是否在忙。";
}
