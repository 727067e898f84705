//! Power, energy, carbon, water.

super::rows! {
    Pue
        "PUE" "PUE"
        "Energy of the site over its servers" "机房总能耗与服务器能耗之比"
        "Power usage effectiveness: energy of the whole data center over that of its servers."
        "电能利用效率：整个数据中心的能耗与服务器能耗之比。";
    ServerPower
        "Server power" "服务器功率"
        "Rated, with its GPUs" "额定值，含 GPU"
        "Rated power of one server with its accelerators." "一台服务器连同加速卡的额定功率。";
    PowerFraction
        "Mean power draw" "平均功耗比例"
        "Of the rating; unset: 70% or predicted" "占额定值；不填则取 70% 或预测"
        "Power that a server draws over its rating: on average if it is stated, while it works if it is predicted."
        "服务器功耗与额定功率之比：填写时为平均值，预测时为工作期间的值。";
    IdlePowerFraction
        "Idle power draw" "空闲功耗比例"
        "Of the rating; unset: one mean" "占额定值；不填则只用平均值"
        "Power that an idle server draws, over its rating; where it is set or predicted, the other draw is that of busy hours."
        "空闲服务器的功耗与额定功率之比；填写或预测后，另一比例只用于忙时。";
    GpuPower
        "Rated power of a GPU" "单卡额定功率"
        "The most it draws" "功耗上限"
        "Rated power of one accelerator." "一张加速卡的额定功率。";
    AwakePowerShare
        "Draw of a GPU at work" "工作时单卡功耗比例"
        "Of its rating, before arithmetic" "占额定值，不含运算"
        "Power of a working accelerator over its rating, arithmetic apart." "工作中的加速卡除运算外的功耗与额定功率之比。";
    ComputePowerShare
        "Draw of arithmetic" "运算功耗比例"
        "Of the rating, at full MFU" "占额定值，按 MFU 100%"
        "Power that arithmetic would add at the full peak rate, over the rating; the draw ends at the rating."
        "按峰值算力运行时运算所增加的功耗与额定功率之比；总功耗不超过额定值。";
    IdleGpuShare
        "Draw of a waiting GPU" "等待时单卡功耗比例"
        "Of its rating, model loaded" "占额定值，模型已加载"
        "Power of a waiting accelerator over its rating." "等待中的加速卡的功耗与额定功率之比。";
    HostPowerShare
        "Draw of the rest of a server" "服务器其余部分功耗比例"
        "Host, fans and network; of their rating" "主机、风扇与网络，占额定值"
        "Power that the server beside its accelerators draws, over the rest of its rating."
        "服务器除加速卡外的功耗与其余额定功率之比。";
    ItEnergyPerQuery
        "Energy of a message, stated" "每条消息 IT 能耗（给定）"
        "Of the servers, instead of their power" "服务器能耗，代替按功率计算"
        "Energy that the servers take for one message, where somebody states it."
        "有人公布的、服务器处理一条消息的能耗。";
    GridIntensity
        "Carbon of the grid" "电网碳强度"
        "CO2e a kWh" "每 kWh 的 CO2e"
        "Greenhouse gases that one kilowatt-hour of the grid stands for." "电网每千瓦时对应的温室气体排放。";
    SiteWater
        "Water on site" "现场用水"
        "Cooling, a kWh of the servers" "冷却，按服务器每 kWh"
        "Water that cooling takes for each kilowatt-hour of the servers." "服务器每千瓦时的冷却用水。";
    EmbodiedCarbon
        "Carbon of making a server" "服务器制造碳排放"
        "CO2e; spread over its life" "CO2e；按年限分摊"
        "Greenhouse gases of making one server with its accelerators." "制造一台服务器连同加速卡的温室气体排放。";
    GridWater
        "Water of the grid" "发电用水"
        "At power plants, a kWh" "在发电厂，每 kWh"
        "Water that power plants take for each kilowatt-hour." "发电厂每千瓦时的用水。";

    GpuDraw
        "Power of a GPU at work" "工作时单卡功率"
        "Predicted" "预测值"
        "Power that one accelerator draws while it works." "一张加速卡工作时的功率。";
    HostDraw
        "Power beside the GPUs" "GPU 之外的功率"
        "Of one server" "每台服务器"
        "Power that one server draws beside its accelerators." "一台服务器除加速卡外的功率。";
    BusyShare
        "Busy share" "忙碌比例"
        "GPU-hours of work over those paid" "工作小时与付费小时之比"
        "Share of the time in which the servers that are paid for work." "付费服务器处于工作状态的时间比例。";
    MeanPowerFraction
        "Mean draw, busy and idle" "忙闲平均功耗比例"
        "Of the rating" "占额定值"
        "Power that a server draws on average over busy and idle hours, over its rating."
        "服务器在忙时与闲时的平均功耗与额定功率之比。";
    Power
        "Mean power" "平均功率"
        "At the meter" "电表处"
        "Power that the service draws on average, cooling and losses included." "该服务的平均功率，含制冷与损耗。";
    ItEnergyPerDay
        "Energy of the servers" "服务器能耗"
        "A day, without the building" "每日，不含机房"
        "Energy that the servers take in a day, cooling and losses not counted." "服务器一天的能耗，不含制冷与损耗。";
    EnergyPerDay
        "Energy a day" "每日能耗"
        "At the meter" "电表处"
        "Energy that the service takes in a day, cooling and losses included." "该服务一天的能耗，含制冷与损耗。";
    EnergyPerQuery
        "Energy of a message" "每条消息能耗"
        "At the meter" "电表处"
        "Energy of one message with its answer, cooling and losses included." "一条消息及其回答的能耗，含制冷与损耗。";
    CarbonPerDay
        "Carbon a day" "每日碳排放"
        "CO2e of electricity and making" "用电与制造的 CO2e"
        "Greenhouse gases of the electricity of one day, and of making the servers if that is set."
        "一天用电的温室气体排放；若填写了制造排放，也一并分摊。";
    CarbonPerQuery
        "Carbon of a message" "每条消息碳排放"
        "CO2e" "CO2e"
        "Greenhouse gases of one message with its answer." "一条消息及其回答的温室气体排放。";
    WaterPerDay
        "Water a day" "每日用水"
        "Cooling and power plants" "冷却与发电"
        "Water that cooling and power plants take for one day of the service." "该服务一天的冷却与发电用水。";
    WaterPerQuery
        "Water of a message" "每条消息用水"
        "Cooling and power plants" "冷却与发电"
        "Water that cooling and power plants take for one message." "一条消息对应的冷却与发电用水。";
}
