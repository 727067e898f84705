//! One training run.

super::rows! {
    TrainingTokens
        "Training tokens" "训练 token 数"
        "All passes over the data" "多轮合计"
        "Tokens that the model was trained on." "训练模型所用的 token 数。";
    TrainingFlopsFactor
        "Work a weight and token" "每权重每 token 运算量"
        "6; 8 with recomputed activations" "6；重算激活时为 8"
        "Arithmetic of training for one weight and one token: 2 forward, 4 backward."
        "训练中一个权重对一个 token 的运算量：前向 2，反向 4。";
    TrainingMfu
        "MFU in training" "训练 MFU"
        "Share of the peak rate reached" "实际达到的峰值算力比例"
        "Share of the peak rate that training reaches." "训练达到的峰值算力比例。";
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

    TrainingFlops
        "Work of training" "训练运算量"
        "6 × active parameters × tokens" "6 × 激活参数 × token 数"
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
