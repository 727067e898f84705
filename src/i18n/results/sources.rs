//! The heads of the tables of the catalogue.

use super::texts;

texts! {
    DEFAULTS "Defaults" "默认值";
    ACCELERATORS "Accelerators" "加速卡目录";
    MODELS "Models" "模型目录";
    GRIDS "Grids" "电网";
    BY_SCENARIO "by scenario" "随场景而定";
    PRICES "Prices of tokens, a million" "每百万 token 价格";
    NAME "Name" "名称";
    VALUE "Value" "数值";
    SOURCE "Source" "来源";
    MEMORY "Memory" "显存";
    BF16 "16 bits, TFLOP/s" "16 位，TFLOP/s";
    FP8 "8 bits, TFLOP/s" "8 位，TFLOP/s";
    FP4 "4 bits, TFLOP/s" "4 位，TFLOP/s";
    BANDWIDTH "Bandwidth" "带宽";
    POWER "Power" "功率";
    RENT "Rent an hour" "每小时租金";
    SERVER_PRICE "Server" "整机";
    TOTAL "Total" "总参数";
    ACTIVE "Active" "激活参数";
    KV "KV a token" "每 token KV";
    LAYERS "Layers" "层数";
    TRAINED_ON "Trained on" "训练 token";
    INTENSITY "Carbon" "碳强度";
    WATER "Water" "用水";
    PRICE "Price" "电价";
    INPUT "Input" "输入";
    CACHED "Cached" "缓存";
    OUTPUT "Output" "输出";
    SINCE "Since" "起始";
}
