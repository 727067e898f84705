//! What the plan decided and what a reader should know of an answer, in sentences.

use super::choices::precision;
use super::lang::Lang;
use super::prose::join;
use crate::model::replica::BatchLimit;
use crate::model::units::Unit;
use crate::render::number::{Style, percent, write};
use crate::scenario::note::Note;

/// A note as one sentence.
pub fn note(lang: Lang, note: &Note) -> String {
    match lang {
        Lang::En => english(note),
        Lang::Zh => chinese(note),
    }
}

fn english(note: &Note) -> String {
    let say = Saying(Lang::En);
    match *note {
        Note::Predicted => {
            "Nobody published the speed of this service: it is predicted from the hardware and the model, \
            with constants fitted to 471 public measurements."
                .to_owned()
        }
        Note::PowerPredicted { busy, idle } => {
            let (busy, idle) = (say.share(busy), say.share(idle));
            format!(
                "Power is predicted too: a server draws {busy} of its rating while it works and {idle} while it waits; \
                at the measured speed of twelve set-ups GPU power is within 6% for half of them and within 15% for all."
            )
        }
        Note::Replica { gpus, weights, capacity, precision: format } => {
            let fits = weights <= capacity;
            let (weights, capacity) = (say.bytes(weights), say.bytes(capacity));
            let format = precision(Lang::En, format);
            let place = each_of(gpus);
            if fits {
                format!("{format} weights take {weights} of the {capacity} on {place}.")
            } else {
                format!("{format} weights would take {weights} on {place}, which has {capacity}.")
            }
        }
        Note::Crosses { gpus, domains, stages } => {
            let domains = say.number(domains);
            let how = if stages {
                "each has a part of the layers and hands tokens on over the slower network between them"
            } else {
                "a part of each exchange crosses the slower network between them"
            };
            format!("The {gpus} GPUs of a replica are on {domains} separate links: {how}.")
        }
        Note::Apart { prefill_gpus, decode_gpus, reading, writing } => {
            let (reading, writing) = (say.needed(reading), say.needed(writing));
            format!(
                "Replicas of {} read the prompts and replicas of {} write the answers; at the stated utilization the \
                work needs {reading} GPUs to read and {writing} to write.",
                gpus_in(prefill_gpus),
                gpus_in(decode_gpus)
            )
        }
        Note::TransferBinds => {
            "The network sets the pace: sending the caches of the prompts takes longer than the work beside it."
                .to_owned()
        }
        Note::Batch { batch, limit } => {
            let answers = plural(batch, &say.number(batch), "answer", "answers");
            match limit {
                BatchLimit::Memory => format!("Each replica writes {answers} at once: memory has no room for more."),
                BatchLimit::Tpot => format!(
                    "Each replica writes {answers} at once: with more, a token would take longer than the target allows."
                ),
                BatchLimit::Ttft => format!(
                    "Each replica writes {answers} at once: with more, the first token would come later than the \
                    target allows."
                ),
                BatchLimit::Engine => format!("Each replica writes {answers} at once: the limit of the engine."),
                BatchLimit::Given => format!("Each replica writes {answers} at once, as set."),
            }
        }
        Note::DoesNotFit { gpus, weights, usable } => {
            let (weights, usable) = (say.bytes(weights), say.bytes(usable));
            let place = each_of(gpus);
            format!(
                "The model does not fit: its weights take {weights} on {place}, where weights and cache together may \
                take {usable}. The figures are those of a service that could not run."
            )
        }
        Note::TpotMissed { predicted, target } => {
            let (predicted, target) = (say.time(predicted), say.time(target));
            format!("Tokens come every {predicted}, slower than the target of {target}.")
        }
        Note::TtftMissed { predicted, target } => {
            let (predicted, target) = (say.time(predicted), say.time(target));
            format!(
                "The first token comes after {predicted}, later than the target of {target}; waiting in line is not counted."
            )
        }
        Note::ServersGiven { given, needed } => {
            let given = plural(given, &say.as_set(given), "server is", "servers are");
            let needed = say.needed(needed);
            format!("{given} taken as set; at the stated utilization the work needs {needed}.")
        }
        Note::PeakAboveCapacity { ratio } => {
            let ratio = say.number(ratio);
            format!("At the busiest hour the load is {ratio} times what the fleet can do: answers would have to wait.")
        }
        Note::ElectricityInRent => {
            "Rent includes electricity, so it is not added; energy, carbon and water are counted all the same."
                .to_owned()
        }
        Note::OutputOnly => "This method charges output tokens alone; reading the input costs nothing.".to_owned(),
        Note::OneAtATime => {
            "This method gives each answer a replica to itself; batching would make it many times cheaper.".to_owned()
        }
    }
}

fn chinese(note: &Note) -> String {
    let say = Saying(Lang::Zh);
    match *note {
        Note::Predicted => "没有人公布过这项服务的速度：它由硬件与模型推算，系数由 471 组公开实测拟合。".to_owned(),
        Note::PowerPredicted { busy, idle } => {
            let (busy, idle) = (say.share(busy), say.share(idle));
            join(&[
                "功耗也是预测值：服务器工作时为额定值的",
                &busy,
                "，等待时为",
                &idle,
                "；按 12 组实测的速度计算，GPU 功率与实测相差，一半在 6% 以内，全部在 15% 以内。",
            ])
        }
        Note::Replica { gpus, weights, capacity, precision: format } => {
            let part = if weights <= capacity { "权重占其中" } else { "权重却需要" };
            let (weights, capacity) = (say.bytes(weights), say.bytes(capacity));
            let format = precision(Lang::Zh, format);
            join(&[&gpus_of(gpus), &capacity, "显存，", format, part, &weights, "。"])
        }
        Note::Crosses { gpus, domains, stages } => {
            let domains = say.number(domains);
            let how = if stages {
                "每个域承担一部分层，经较慢的网络把 token 交给下一个。"
            } else {
                "通信有一部分要走域间较慢的网络。"
            };
            join(&["副本的", &gpus.to_string(), "张 GPU 分属", &domains, "个互连域：", how])
        }
        Note::Apart { prefill_gpus, decode_gpus, reading, writing } => join(&[
            "输入由",
            &prefill_gpus.to_string(),
            "卡的副本读取，回答由",
            &decode_gpus.to_string(),
            "卡的副本生成；在设定的利用率下，读取需要",
            &say.needed(reading),
            "张卡，生成需要",
            &say.needed(writing),
            "张卡。",
        ]),
        Note::TransferBinds => "网络成为瓶颈：传送输入的缓存比同时进行的计算更久。".to_owned(),
        Note::Batch { batch, limit } => {
            let batch = say.number(batch);
            let why = match limit {
                BatchLimit::Memory => "显存放不下更多。",
                BatchLimit::Tpot => "再多则每个 token 的用时超出目标。",
                BatchLimit::Ttft => "再多则首个 token 的用时超出目标。",
                BatchLimit::Engine => "达到推理引擎上限。",
                BatchLimit::Given => "按设定取值。",
            };
            join(&["每个副本同时生成", &batch, "个回答，", why])
        }
        Note::DoesNotFit { gpus, weights, usable } => {
            let (weights, usable) = (say.bytes(weights), say.bytes(usable));
            let cards = if gpus == 1 { String::new() } else { join(&["（共", &gpus.to_string(), "张）"]) };
            join(&[
                "模型放不下：权重每卡占",
                &weights,
                "，而权重与缓存合计每卡只能用",
                &usable,
                &cards,
                "。以下数字对应一个实际无法运行的服务。",
            ])
        }
        Note::TpotMissed { predicted, target } => {
            let (predicted, target) = (say.time(predicted), say.time(target));
            join(&["每", &predicted, "才出一个 token，慢于目标", &target, "。"])
        }
        Note::TtftMissed { predicted, target } => {
            let (predicted, target) = (say.time(predicted), say.time(target));
            join(&["首个 token 要等", &predicted, "，超过目标", &target, "；排队时间未计入。"])
        }
        Note::ServersGiven { given, needed } => {
            let (given, needed) = (say.as_set(given), say.needed(needed));
            join(&["服务器按设定取", &given, "台；在设定的利用率下，工作量需要", &needed, "台。"])
        }
        Note::PeakAboveCapacity { ratio } => {
            let ratio = say.number(ratio);
            join(&["最忙的一小时，负载是机群能力的", &ratio, "倍：回答需要排队。"])
        }
        Note::ElectricityInRent => "租金已含电费，不再另加；能耗、碳排放与用水照常计算。".to_owned(),
        Note::OutputOnly => "这种方法只对输出 token 计费，读取输入不计成本。".to_owned(),
        Note::OneAtATime => "这种方法让每个回答独占一个副本；若采用批处理，成本会低许多倍。".to_owned(),
    }
}

/// Numbers for sentences of one language.
#[derive(Clone, Copy)]
struct Saying(Lang);

impl Saying {
    fn bytes(self, bytes: f64) -> String {
        write(self.0, Style::Chart(3), Unit::Gigabytes, bytes).joined()
    }

    fn share(self, share: f64) -> String {
        percent(self.0, share, 2)
    }

    fn time(self, seconds: f64) -> String {
        write(self.0, Style::Chart(2), Unit::Seconds, seconds).joined()
    }

    /// What somebody stated, in full.
    fn as_set(self, value: f64) -> String {
        write(self.0, Style::Exact(6), Unit::One, value).joined()
    }

    /// What stands against it: one place behind the point, two digits below ten.
    fn needed(self, value: f64) -> String {
        let digits = match value {
            _ if value < 10.0 => 2,
            _ if value < 100.0 => 3,
            _ => 4,
        };
        write(self.0, Style::Chart(digits), Unit::One, value).joined()
    }

    /// Whole numbers in full, others with three digits.
    fn number(self, value: f64) -> String {
        write(self.0, if value.fract() == 0.0 { Style::Figure } else { Style::Chart(3) }, Unit::One, value).joined()
    }
}

fn each_of(gpus: u32) -> String {
    if gpus == 1 { "one GPU".to_owned() } else { format!("each of {gpus} GPUs") }
}

fn gpus_in(gpus: u32) -> String {
    if gpus == 1 { "one GPU".to_owned() } else { format!("{gpus} GPUs") }
}

fn gpus_of(gpus: u32) -> String {
    if gpus == 1 { "单张 GPU 有".to_owned() } else { format!("{gpus} 张 GPU 各有") }
}

fn plural(value: f64, number: &str, one: &str, many: &str) -> String {
    format!("{number} {}", if value == 1.0 { one } else { many })
}
