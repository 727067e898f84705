//! What the view "A small network, trained in the page." says.

use super::texts;
use crate::i18n::choices;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, quoted};
use crate::i18n::text::Text;
use crate::laboratory::ask::{Field, Problem};
use crate::laboratory::optimizer::Optimizer;
use crate::model::choices::Optimizer as Named;

texts! {
    LEARNING
        "641 parameters are learning three rows; the time of a step then says how long GPT-3 would take this machine"
        "641 个参数正在学习三行数据；由单步耗时可知用本机训练 GPT-3 要多久";
    INTRO
        "The article's network, on its four rows: 3 inputs, a hidden layer of 128 with ReLU, one sigmoid output, binary cross-entropy. It is trained here, in double precision: weights begin as Keras draws them (Glorot uniform), optimizers are defined as in PyTorch, and runs follow PyTorch to 10⁻⁶."
        "原文的网络与它的四行数据：3 个输入、128 个单元的隐藏层（ReLU）、一个 sigmoid 输出、二元交叉熵。训练就在本页进行，双精度：初始权重同 Keras（Glorot 均匀分布），优化器的定义同 PyTorch，结果与 PyTorch 相差不超过 10⁻⁶。";
    SETTINGS "The run" "训练设置";
    SETTINGS_CASE
        "A short run is slowed down to a second so that it can be watched. The time of a step is measured afterwards, at full speed."
        "短的训练放慢到约 1 s，便于观看；单步耗时在之后全速实测。";
    OPTIMIZER "Optimizer" "优化器";
    RATE "Learning rate" "学习率";
    EPOCHS "Epochs" "训练轮数";
    BATCH "Rows a step (batch)" "批大小（行）";
    DECAY "Weight decay (L2)" "权重衰减（L2）";
    SEED "Seed" "随机种子";
    STOP "Stop" "停止";
    AGAIN "Run again" "重新训练";
    ARTICLE "As in the article" "恢复原文设置";
    PROGRESS "Epochs done" "已完成的轮数";
    LOSS "Loss" "损失";
    LOSS_CASE "Binary cross-entropy, epoch by epoch. Training as Keras reports it: before each step" "二元交叉熵，逐轮。训练损失与 Keras 口径一致：每步更新之前";
    ACCURACY "Accuracy" "准确率";
    ACCURACY_CASE "Share of rows on the right side of one half" "以 0.5 为界，判断正确的行所占比例";
    TRAINING "training" "训练";
    VALIDATION "validation" "验证";
    EPOCH "Epoch" "轮";
    ALONG "epochs" "轮数";
    TRAINING_LOSS "Training loss" "训练损失";
    VALIDATION_LOSS "Validation loss" "验证损失";
    TRAINING_ACCURACY "Training accuracy" "训练准确率";
    VALIDATION_ACCURACY "Validation accuracy" "验证准确率";
    TEST_ACCURACY "Test accuracy" "测试准确率";
    CURVES "Loss and accuracy by epoch" "逐轮的损失与准确率";
    ANSWERS "What it says now" "现在的回答";
    ANSWERS_CASE "The exclusive or of the first two inputs. The test is ours: the same rule where the third input is 0" "前两个输入的异或。测试集由本页补充：同一规则，第三个输入为 0";
    INPUTS "Inputs" "输入";
    WANTED "Should say" "正确答案";
    SAYS "Says" "网络回答";
    USED "Used for" "用途";
    TEST "test" "测试";
    RIGHT "right" "正确";
    WRONG "wrong" "错误";
    SCORES "On average" "汇总";
    ROWS "Rows" "行数";
    SIX "Six optimizers" "六种优化器";
    SIX_CASE "Training loss from the same weights and the same order of rows; ember: yours" "训练损失，初始权重与数据顺序相同；橙色为你所选";
    SIX_TABLE "Each at PyTorch's default learning rate, yours at the rate above. States: numbers kept for each weight" "各用 PyTorch 的默认学习率，你所选的用上面的学习率。状态：每个权重另存的数";
    STATES "States" "状态";
    USE "Use" "采用";
    IN_USE "in use" "已采用";
    IN_SCENARIO "In your scenario's training" "用于场景的训练";
    LAYERS "641 parameters" "641 个参数";
    LAYERS_CASE "Layers are added, and each output has a bias" "各层相加，每个输出另有一个偏置";
    LAYER "Layer" "层";
    COUNTED "Weights + biases" "权重 + 偏置";
    PARAMETERS "Parameters" "参数";
    HIDDEN "Hidden: 128, ReLU" "隐藏层：128，ReLU";
    OUTPUT "Output: 1, sigmoid" "输出层：1，sigmoid";
    WHOLE "Together" "合计";
    WORK "The article's formula at work" "套用原文公式";
    WORK_CASE "Time = time of a step × number of steps. The time of a step is measured on this machine, all else is counted" "计算时间 = 单步耗时 × 步数。单步耗时在本机实测，其余均为计数";
    STEP_TIME "Time of a step, measured" "单步耗时（实测）";
    STEP_COUNT "Steps" "步数";
    RUN_TIME "Time of the run" "训练耗时";
    STEP_WORK "Work of a step" "单步计算量";
    RATE_HERE "Rate of this machine, in this code" "本机在这段代码中的速率";
    GPT3 "Training of GPT-3, published" "GPT-3 的训练计算量（公开值）";
    GPT3_HERE "GPT-3 on this machine" "用本机训练 GPT-3";
    GPT3_FLEET "GPT-3 on your scenario's GPUs" "用场景中的 GPU 训练 GPT-3";
    MEASURING "measuring…" "测量中…";
    UNMEASURED "The clock of this browser is too coarse" "此浏览器的时钟精度不够";
    QUANTITY "Quantity" "项目";
    HOW "How" "算法";
    VALUE "Value" "数值";
    MEASURED_HOW "median of five stretches of 8 ms" "五段各 8 ms 的中位数";
    RATE_HOW "work ÷ time of a step" "单步计算量 ÷ 单步耗时";
    GPT3_HOW "operations ÷ rate" "计算量 ÷ 速率";
    ERRS "Where the article errs" "原文有误之处";
}

/// The mistakes of the article, each with what is right.
pub const MISTAKES: &[(Text, Text)] = &[
    (
        Text { en: "Input(shape=(None,))", zh: "Input(shape=(None,))" },
        Text {
            en: "A dense layer needs to know how many values come in: Keras refuses to build this one. Input(shape=(3,)) is meant.",
            zh: "全连接层必须知道输入有几个值，Keras 会拒绝构建。应为 Input(shape=(3,))。",
        },
    ),
    (
        Text { en: "model.fit for inference", zh: "推理时调用 model.fit" },
        Text {
            en: "That trains on. An answer is model.predict: forward passes only, 2 of the 6 operations a parameter and row, and no weight moves.",
            zh: "这样做是继续训练。推理应为 model.predict：只有前向计算，每参数每行 6 次运算中的 2 次，权重不变。",
        },
    ),
    (
        Text { en: "validation_split=0.1 of four rows", zh: "四行数据取 validation_split=0.1" },
        Text {
            en: "Keras rounds what is left down: three rows are trained on, and (1, 1, 1) is never seen. Three rows do not tell the rule, so that the network says 1 there.",
            zh: "Keras 对剩余部分向下取整：三行用于训练，(1, 1, 1) 从未见过。三行不足以确定规则，网络在这一行答 1。",
        },
    ),
    (
        Text { en: "batch_size=16 of three rows", zh: "三行数据用 batch_size=16" },
        Text {
            en: "A batch is what there is: one step an epoch, 100 in all.",
            zh: "一批最多只有三行：每轮一步，共 100 步。",
        },
    ),
    (
        Text { en: "Parameters = product of the layer sizes", zh: "参数量 = 各层大小的乘积" },
        Text {
            en: "3 × 128 × 1 = 384. Layers are added and have biases: 641.",
            zh: "3 × 128 × 1 = 384。各层应相加并计入偏置：641。",
        },
    ),
];

/// The name of an optimizer.
pub const fn optimizer(lang: Lang, optimizer: Optimizer) -> &'static str {
    choices::optimizer(lang, named(optimizer))
}

/// The same optimizer among those of a scenario.
pub const fn named(optimizer: Optimizer) -> Named {
    match optimizer {
        Optimizer::Sgd => Named::Sgd,
        Optimizer::Momentum => Named::Momentum,
        Optimizer::Adagrad => Named::Adagrad,
        Optimizer::Adadelta => Named::Adadelta,
        Optimizer::RmsProp => Named::Rmsprop,
        Optimizer::Adam => Named::Adam,
    }
}

/// A short name, for the end of a curve.
pub const fn short(lang: Lang, which: Optimizer) -> &'static str {
    match which {
        Optimizer::Momentum => Text { en: "Momentum", zh: "动量" }.get(lang),
        other => optimizer(lang, other),
    }
}

/// The name of a field.
pub const fn field(field: Field) -> Text {
    match field {
        Field::Optimizer => OPTIMIZER,
        Field::Rate => RATE,
        Field::Epochs => EPOCHS,
        Field::Batch => BATCH,
        Field::Decay => DECAY,
        Field::Seed => SEED,
    }
}

/// How many of the three rows are right in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Learned {
    /// All of them.
    All,
    /// Only some.
    Some(usize),
    /// The loss is no number any more.
    Nothing,
}

/// The finding: what was learned in which time, and what that time means for GPT-3. Without a time where the clock of
/// the browser is too coarse.
pub fn finding(lang: Lang, learned: Learned, time: Option<&str>, years: Option<&str>) -> String {
    let learned = match (lang, learned, time) {
        (Lang::En, Learned::All, Some(time)) => format!("641 parameters learn three rows in {time}"),
        (Lang::En, Learned::All, None) => "641 parameters learn three rows".to_owned(),
        (Lang::En, Learned::Some(rows), Some(time)) => {
            format!("641 parameters have {rows} of 3 rows right after {time}")
        }
        (Lang::En, Learned::Some(rows), None) => format!("641 parameters have {rows} of 3 rows right"),
        (Lang::En, Learned::Nothing, _) => "641 parameters run astray: the learning rate is too large".to_owned(),
        (Lang::Zh, Learned::All, Some(time)) => join(&["641 个参数用", time, "学会三行数据"]),
        (Lang::Zh, Learned::All, None) => "641 个参数学会了三行数据".to_owned(),
        (Lang::Zh, Learned::Some(rows), Some(time)) => {
            join(&["641 个参数训练", time, "后答对三行中的", &rows.to_string(), "行"])
        }
        (Lang::Zh, Learned::Some(rows), None) => join(&["641 个参数答对三行中的", &rows.to_string(), "行"]),
        (Lang::Zh, Learned::Nothing, _) => "641 个参数训练发散：学习率过大".to_owned(),
    };
    match (lang, years) {
        (_, None) => learned,
        (Lang::En, Some(years)) => format!("{learned}; at that rate GPT-3 would take this machine {years}"),
        (Lang::Zh, Some(years)) => join(&[&learned, "；照此速率，用本机训练 GPT-3 要", years]),
    }
}

/// A time in years.
pub fn years(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("{number} years"),
        Lang::Zh => join(&[number, "年"]),
    }
}

/// What the network says of the row that it never saw.
pub fn held_back(lang: Lang, says: &str, is_right: bool) -> String {
    match (lang, is_right) {
        (Lang::En, false) => format!(
            "The fourth row, (1, 1, 1), is held back for validation and never trained on: the network says {says} where 0 is \
             right. Three rows do not tell the rule."
        ),
        (Lang::En, true) => format!(
            "The fourth row, (1, 1, 1), is held back for validation and never trained on: the network says {says}, on the \
             right side of one half."
        ),
        (Lang::Zh, false) => {
            join(&["第四行 (1, 1, 1) 留作验证，从未参与训练：网络答", says, "，正确答案是 0。三行数据不足以确定规则。"])
        }
        (Lang::Zh, true) => join(&["第四行 (1, 1, 1) 留作验证，从未参与训练：网络答", says, "，在 0.5 的正确一侧。"]),
    }
}

/// Where a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It goes on.
    Running,
    /// The reader stopped it.
    Stopped,
    /// It is done.
    Done,
    /// Its loss is no number any more.
    Astray,
}

/// The same in words.
pub fn status(lang: Lang, stage: Stage, epoch: &str, of: &str) -> String {
    match (lang, stage) {
        (Lang::En, Stage::Running) => format!("Epoch {epoch} of {of}"),
        (Lang::En, Stage::Stopped) => format!("Stopped after epoch {epoch} of {of}"),
        (Lang::En, Stage::Done) => format!("Done: {of} epochs"),
        (Lang::En, Stage::Astray) => {
            format!("After epoch {epoch} the loss is no number any more: the learning rate is too large. Try 0.01.")
        }
        (Lang::Zh, Stage::Running) => join(&["第", epoch, "轮，共", of, "轮"]),
        (Lang::Zh, Stage::Stopped) => join(&["停在第", epoch, "轮，共", of, "轮"]),
        (Lang::Zh, Stage::Done) => join(&["完成：", of, "轮"]),
        (Lang::Zh, Stage::Astray) => join(&["第", epoch, "轮之后损失已不是数字：学习率过大。可试 0.01。"]),
    }
}

/// What a chart of two courses shows, in one sentence.
pub fn course(lang: Lang, what: Text, training: &str, validation: &str) -> String {
    let name = what.get(lang);
    match lang {
        Lang::En => format!("{name}: training ends at {training}, validation at {validation}."),
        Lang::Zh => join(&[name, "：训练为", training, "，验证为", validation, "。"]),
    }
}

/// Which optimizer comes lowest.
pub fn lowest(lang: Lang, optimizer: &str, loss: &str) -> String {
    match lang {
        Lang::En => format!("{optimizer} comes lowest: {loss}."),
        Lang::Zh => join(&["最低的是", optimizer, "：", loss, "。"]),
    }
}

/// All six say the same of the row that they never saw: how many are wrong there.
pub fn wrong_there(lang: Lang, wrong: usize, of: usize) -> String {
    match lang {
        Lang::En => format!("{wrong} of {of} are wrong about the row that is held back."),
        Lang::Zh => join(&[&of.to_string(), "种中有", &wrong.to_string(), "种答错留作验证的一行。"]),
    }
}

/// How many steps there are.
pub fn steps(lang: Lang, epochs: &str, each: &str) -> String {
    match lang {
        Lang::En => format!("{epochs} epochs × {each}"),
        Lang::Zh => format!("{epochs} 轮 × {each}"),
    }
}

/// What the scenario has been told.
pub fn applied(lang: Lang, optimizer: &str) -> String {
    match lang {
        Lang::En => format!("Training in your scenario now uses {optimizer}"),
        Lang::Zh => join(&["场景的训练改用", optimizer]),
    }
}

/// A button that puts an optimizer into the scenario, for those who hear it alone.
pub fn use_named(lang: Lang, optimizer: &str) -> String {
    match lang {
        Lang::En => format!("Use {optimizer} in your scenario's training"),
        Lang::Zh => join(&["场景的训练采用", optimizer]),
    }
}

/// A time in days.
pub fn days(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("{number} days"),
        Lang::Zh => join(&[number, "天"]),
    }
}

/// A time in hours.
pub fn hours(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("{number} hours"),
        Lang::Zh => join(&[number, "小时"]),
    }
}

/// Why something that was asked cannot be used: what, which limit, an example.
pub fn problem(lang: Lang, problem: &Problem, limits: (&str, &str)) -> String {
    let (low, high) = limits;
    match problem {
        Problem::Unknown(key) => {
            let key = quoted(key);
            match lang {
                Lang::En => format!(
                    "There is nothing called {key} to ask here. Known are optimizer, rate, epochs, batch, decay and seed: \
                     optimizer:sgd;rate:0.1"
                ),
                Lang::Zh => join(&[
                    "此处没有名为",
                    &key,
                    "的设置。可用的有 optimizer、rate、epochs、batch、decay、seed，例如 optimizer:sgd;rate:0.1",
                ]),
            }
        }
        Problem::Unreadable(Field::Optimizer, text) => {
            let text = quoted(text);
            match lang {
                Lang::En => format!(
                    "{text} is not one of the six optimizers: sgd, momentum, adagrad, adadelta, rmsprop, adam. Adam is used."
                ),
                Lang::Zh => {
                    join(&[&text, "不在六种优化器之列：sgd、momentum、adagrad、adadelta、rmsprop、adam。现用 Adam。"])
                }
            }
        }
        Problem::Unreadable(which, text) => {
            let (name, text, example) = (field(*which).get(lang), quoted(text), which.example());
            match lang {
                Lang::En => format!("{name}: {text} is not a number. Try {example}."),
                Lang::Zh => join(&[name, "：", &text, "不是数字，可写", example, "。"]),
            }
        }
        Problem::NotWhole(which, text) => {
            let (name, text, example) = (field(*which).get(lang), quoted(text), which.example());
            match lang {
                Lang::En => format!("{name}: {text} is not a whole number. Try {example}."),
                Lang::Zh => join(&[name, "：", &text, "不是整数，可写", example, "。"]),
            }
        }
        Problem::OutOfBounds(which, text) => {
            let (name, text, example) = (field(*which).get(lang), quoted(text), which.example());
            match lang {
                Lang::En => format!("{name}: {text} lies outside {low} to {high}. Try {example}."),
                Lang::Zh => join(&[name, "：", &text, "超出范围，应为", low, "至", high, "，可写", example, "。"]),
            }
        }
    }
}
