//! Where costs are going.

super::rows! {
    MonthsAhead
        "Months ahead" "未来月数"
        "From today" "自今天起"
        "How far ahead is looked." "向前展望的月数。";
    TrafficGrowth
        "Growth of traffic" "流量增长"
        "A month" "每月"
        "How much more is asked each month." "每月提问量的增幅。";
    HardwareProgress
        "Progress of hardware" "硬件进步"
        "Work for the same money, a year" "同样花费完成的工作量，每年"
        "How much more work new hardware does for the same money each year." "同样花费下，新硬件每年多完成的工作量。";
    AlgorithmProgress
        "Progress of algorithms" "算法进步"
        "Less work for the same answer, a year" "同样的回答所需工作量减少，每年"
        "How much less work the same quality takes each year: 200% is a third of it."
        "同样质量每年所需工作量的下降：200% 即降为三分之一。";
    ModelGrowth
        "Growth of models" "模型增长"
        "More work for a better answer, a year" "更好的回答所需工作量增加，每年"
        "How much more work each message takes each year, since models and answers grow."
        "模型与回答变大，每条消息每年多需的工作量。";
    MonthsPerYear
        "Months in a year" "一年的月数"
        "12" "12"
        "Months in a year." "一年的月数。";
    TrafficMultiple
        "Traffic over today's" "流量倍数"
        "(1 + growth)^months" "（1 + 增长）^月数"
        "How much is asked then, over what is asked today." "届时提问量与今天之比。";
    HardwareMultiple
        "Hardware over today's" "硬件倍数"
        "(1 + progress)^years" "（1 + 进步）^年数"
        "How much work new hardware does then for the same money, over today's." "届时同样花费的新硬件完成的工作量与今天之比。";
    AlgorithmMultiple
        "Algorithms over today's" "算法倍数"
        "(1 + progress)^years" "（1 + 进步）^年数"
        "How many times as many answers the same work gives then." "届时同样工作量给出的回答数与今天之比。";
    ModelMultiple
        "Models over today's" "模型倍数"
        "(1 + growth)^years" "（1 + 增长）^年数"
        "How much larger models and answers are then." "届时模型与回答的规模与今天之比。";
    WorkMultiple
        "Work per message over today's" "每条消息工作量倍数"
        "Models / algorithms" "模型 / 算法"
        "How much work a message takes then, over today's." "届时每条消息所需工作量与今天之比。";
}
