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
        "Of the rating, busy and idle together" "占额定值，忙闲合计"
        "Power that a server draws on average, over its rating." "服务器平均功耗与额定功率之比。";
    IdlePowerFraction
        "Idle power draw" "空闲功耗比例"
        "Of the rating; unset: one mean" "占额定值；不填则只用平均值"
        "Power that an idle server draws, over its rating; where it is set, the mean draw counts for busy hours only."
        "空闲服务器的功耗与额定功率之比；填写后，平均功耗只用于忙时。";
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
