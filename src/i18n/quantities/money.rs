//! Prices, costs, income.

super::rows! {
    GpuHourPrice
        "Price a GPU-hour" "每 GPU 小时价格"
        "Rent, electricity included" "租金，含电费"
        "Rent of one accelerator for an hour, with its server and electricity." "一张加速卡租用一小时的价格，含服务器与电费。";
    ServerPrice
        "Server price" "服务器单价"
        "With its GPUs, as delivered" "含 GPU，整机到货价"
        "Price of one server with its accelerators." "一台服务器连同加速卡的价格。";
    ServerLife
        "Server life" "折旧年限"
        "Years until it is written off" "到账面折旧完的年数"
        "Time over which the price of a server is spread." "服务器价格分摊的年限。";
    ResidualShare
        "Resale value" "残值比例"
        "Of the price, at the end" "年限结束时占原价"
        "Share of the price that a server still fetches at the end of its life." "服务器到年限时仍值原价的比例。";
    MaintenanceShare
        "Maintenance" "维保费率"
        "Of the price, a year" "每年占原价"
        "Support and repair in a year, as a share of the price." "每年的支持与维修费用占原价的比例。";
    NetworkShare
        "Network" "网络设备比例"
        "On top of the servers" "在服务器价格之外"
        "Switches, cables and storage, as a share of the price of the servers."
        "交换机、线缆与存储的价格与服务器价格之比。";
    CapitalRate
        "Cost of capital" "资金成本"
        "Interest on the money tied up" "占用资金的年利率"
        "Yearly return that the money tied up in servers would have to bring." "占用在服务器上的资金每年应有的回报率。";
    ColocationPrice
        "Data center" "机房托管价"
        "Space and power feed, a kW and month" "机位与供电，每千瓦每月"
        "Rent for space and power delivery, for each kilowatt of rated power; electricity is apart."
        "机位与供电设施的租金，按额定功率每千瓦计；电费另算。";
    ElectricityPrice
        "Electricity price" "电价"
        "Of the grid, for industry" "当地工业电价"
        "Price of one kilowatt-hour at the meter." "电表处每千瓦时的价格。";
    InputTokenPrice
        "Price of input" "输入售价"
        "What users pay, a million tokens" "用户付费，每百万 token"
        "What is charged for a million input tokens that are not in the cache." "未命中缓存的输入每百万 token 的售价。";
    CachedTokenPrice
        "Price of cached input" "缓存输入售价"
        "What users pay, a million tokens" "用户付费，每百万 token"
        "What is charged for a million input tokens from the cache." "命中缓存的输入每百万 token 的售价。";
    OutputTokenPrice
        "Price of output" "输出售价"
        "What users pay, a million tokens" "用户付费，每百万 token"
        "What is charged for a million output tokens." "输出每百万 token 的售价。";

    Capital
        "Investment" "设备投资"
        "Servers and network" "服务器与网络"
        "Price of all servers with their network." "全部服务器及其网络的价格。";
    DepreciationPerDay
        "Depreciation" "折旧"
        "Loss of value, a day" "每日价值损耗"
        "Value that servers and network lose in a day, in a straight line over their life."
        "服务器与网络每天损耗的价值，按年限直线折旧。";
    MaintenancePerDay
        "Maintenance a day" "维保"
        "Support and repair" "支持与维修"
        "Support and repair in a day." "每天的支持与维修费用。";
    CapitalCostPerDay
        "Capital" "资金占用"
        "Interest, a day" "每日利息"
        "Cost of the money tied up, half of the price on average." "占用资金的费用；年限内平均占用原价的一半。";
    ColocationCostPerDay
        "Data center a day" "机房托管"
        "Space and power feed" "机位与供电"
        "Space and power delivery for one day." "一天的机位与供电设施费用。";
    HardwareCostPerDay
        "Hardware" "硬件费用"
        "A day, without electricity if owned" "每日；自有时不含电费"
        "Rent of a day, or all parts of owning but electricity." "一天的租金；自有时为除电费外的全部费用。";
    ElectricityCostPerDay
        "Electricity" "电费"
        "A day; inside the rent if rented" "每日；租用时含在租金里"
        "Price of the electricity of one day." "一天的电费。";
    CostPerDay
        "Cost of one day" "每日成本"
        "Hardware and electricity" "硬件与电费"
        "What the service costs to run for one day." "该服务运营一天的花费。";
    CostPerQuery
        "Cost of a message" "每条消息成本"
        "A day's cost over its messages" "日成本除以消息数"
        "Cost of one message with its answer." "一条消息及其回答的成本。";
    CostPerUser
        "Cost of a user" "每用户成本"
        "For one day" "按一天计"
        "Cost of one active user for one day." "一个活跃用户一天的成本。";
    CostPerMillionTokens
        "Cost of a million tokens" "每百万 token 成本"
        "Input and output alike" "输入与输出合计"
        "Cost of a million tokens, input and output counted alike." "每百万 token 的成本，输入与输出同等计数。";
    CostPerMillionInputTokens
        "Cost of a million input tokens" "每百万输入 token 成本"
        "By GPU time" "按 GPU 时间分摊"
        "Cost of reading a million input tokens, by the GPU time it takes." "读取一百万输入 token 的成本，按占用的 GPU 时间分摊。";
    CostPerMillionOutputTokens
        "Cost of a million output tokens" "每百万输出 token 成本"
        "By GPU time" "按 GPU 时间分摊"
        "Cost of writing a million output tokens, by the GPU time it takes." "生成一百万输出 token 的成本，按占用的 GPU 时间分摊。";
    RevenuePerDay
        "Revenue" "收入"
        "A day, at the stated prices" "每日，按设定售价"
        "What all tokens of a day would bring at the stated prices." "按设定售价，一天全部 token 能带来的收入。";
    ProfitPerDay
        "Profit" "利润"
        "Revenue less cost, a day" "每日收入减成本"
        "Revenue of a day less its cost." "一天的收入减去成本。";
    Margin
        "Profit over cost" "成本利润率"
        "As DeepSeek states it" "DeepSeek 采用的口径"
        "Profit as a share of the cost." "利润占成本的比例。";
    GrossMargin
        "Gross margin" "毛利率"
        "Profit over revenue" "利润占收入"
        "Profit as a share of the revenue." "利润占收入的比例。";

    Day
        "A day" "一天"
        "24 hours" "24 小时"
        "The accounting period: one day of 24 hours." "核算周期：一天 24 小时。";
    YuanPerDollar
        "Yuan for a dollar" "1 美元兑人民币"
        "Used to show amounts" "仅用于显示金额"
        "How many yuan one US dollar is. Everything is calculated in dollars; the rate only changes how amounts are shown."
        "1 美元兑换的人民币。所有计算都以美元进行，汇率只改变金额的显示。";
    EurosPerDollar
        "Euros for a dollar" "1 美元兑欧元"
        "Used to show amounts" "仅用于显示金额"
        "How many euros one US dollar is. Everything is calculated in dollars; the rate only changes how amounts are shown."
        "1 美元兑换的欧元。所有计算都以美元进行，汇率只改变金额的显示。";
    SecondsPerHour
        "Seconds an hour" "每小时秒数"
        "A definition" "定义"
        "Seconds in an hour." "一小时的秒数。";
    HoursPerDay
        "Hours a day" "每天小时数"
        "A definition" "定义"
        "Hours in a day." "一天的小时数。";
    DaysPerYear
        "Days a year" "每年天数"
        "A definition" "定义"
        "Days in a year, leap days left out." "一年的天数，不计闰日。";
    DaysPerMonth
        "Days a month" "每月天数"
        "A twelfth of a year" "一年的十二分之一"
        "Days in a month: 365 over 12." "一个月的天数：365 除以 12。";
    TokensPerMillion
        "One million tokens" "一百万 token"
        "The unit of prices" "售价的单位"
        "A million tokens, the unit of prices." "一百万 token，售价的单位。";
}
