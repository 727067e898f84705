//! What could not be read, in sentences: the field, the limit, an example, and what was done.

use super::choices::choice_label;
use super::lang::Lang;
use super::models;
use super::presets::preset_name;
use super::prose::{by_nearness, is_han, join, list, nearest, quoted, within};
use super::quantities::label;
use super::units::suffix;
use crate::model::quantities::{Id, Input, Level, Scale};
use crate::model::units::{Kind, Unit};
use crate::render::decimal::Decimal;
use crate::render::field::field;
use crate::scenario::MODEL_VERSION;
use crate::scenario::choice::ChoiceId;
use crate::scenario::codec::LONGEST_LINK;
use crate::scenario::mix::MOST_CASES;
use crate::scenario::number::NumberError;
use crate::scenario::presets::PresetId;
use crate::scenario::problem::Problem;

/// The most options that a message lists.
const OPTIONS: usize = 6;

/// Keys of a link that are neither quantity nor choice.
const SETTINGS: [&str; 13] =
    ["preset", "name", "lang", "view", "ask", "open", "seed", "limit", "v", "result", "made", "result_v", "frozen"];

/// A problem of a link or of stored values, complete: the field with its key, what is wrong, what was done about it.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    if let Problem::InVariant { letter, problem } = problem {
        return in_variant(lang, *letter, &self::problem(lang, problem));
    }
    let what = Saying { lang, with_key: true }.what(problem);
    let done = done(lang, problem);
    match lang {
        Lang::En if done.is_empty() => format!("{what}."),
        Lang::En if what.ends_with('?') => format!("{what} {done}."),
        Lang::En => format!("{what}. {done}."),
        Lang::Zh if done.is_empty() => format!("{what}。"),
        Lang::Zh if what.ends_with('？') => format!("{what}{done}。"),
        Lang::Zh => format!("{what}。{done}。"),
    }
}

/// A message about a variant.
fn in_variant(lang: Lang, letter: char, message: &str) -> String {
    let letter = letter.to_ascii_uppercase();
    match lang {
        Lang::En => format!("Variant {letter}: {message}"),
        Lang::Zh => format!("变体 {letter}：{message}"),
    }
}

/// The same beside the field itself, where the key and the text need no mention: without a full stop.
pub fn field_problem(lang: Lang, problem: &Problem) -> String {
    Saying { lang, with_key: false }.what(problem)
}

/// A number with its unit as a field shows them: `$2.6 a GPU-hour`, `40%`, `2 亿人`. `base` is in base units.
pub fn amount(lang: Lang, unit: Unit, base: f64) -> String {
    let number = field(lang, unit, base);
    let unit_text = suffix(lang, unit);
    match lang {
        Lang::En => {
            let dollar = if unit.kind() == Kind::Money { "$" } else { "" };
            format!("{dollar}{number} {unit_text}").trim_end().to_owned()
        }
        Lang::Zh if number.ends_with(is_han) && unit_text.starts_with(is_han) => number + unit_text,
        Lang::Zh => format!("{number} {unit_text}").trim_end().to_owned(),
    }
}

/// What was done about a problem, without a full stop; empty where the sentence has said it.
fn done(lang: Lang, problem: &Problem) -> String {
    let text = match (problem, lang) {
        (Problem::Unreadable { .. } | Problem::OutOfBounds { .. }, Lang::En) => "The preset's value is used",
        (Problem::Unreadable { .. } | Problem::OutOfBounds { .. }, Lang::Zh) => "已改用预设值",
        (Problem::UnknownOption { .. } | Problem::NotMixed { .. } | Problem::BadWeights { .. }, Lang::En) => {
            "The preset's choice is used"
        }
        (Problem::UnknownOption { .. } | Problem::NotMixed { .. } | Problem::BadWeights { .. }, Lang::Zh) => {
            "已改用预设的选项"
        }
        (Problem::TooManyCases { .. }, Lang::En) => "The heaviest option of each choice is used",
        (Problem::TooManyCases { .. }, Lang::Zh) => "每项已改用权重最大的选项",
        (Problem::UnknownKey { .. } | Problem::UnknownSetting { .. }, Lang::En) => {
            "It stays in the link and changes nothing"
        }
        (Problem::UnknownKey { .. } | Problem::UnknownSetting { .. }, Lang::Zh) => "它会保留在链接中，不影响结果",
        (Problem::NotAnInput { .. }, Lang::En) => "What the link says of it changes nothing",
        (Problem::NotAnInput { .. }, Lang::Zh) => "链接中给它的数值不影响结果",
        (Problem::UnknownPreset { .. }, Lang::En) => {
            return format!("The page starts from {}", preset_name(lang, PresetId::DEFAULT));
        }
        (Problem::UnknownPreset { .. }, Lang::Zh) => {
            return format!("已从“{}”开始", preset_name(lang, PresetId::DEFAULT));
        }
        _ => "",
    };
    text.to_owned()
}

/// How a problem is told.
#[derive(Clone, Copy)]
struct Saying {
    lang: Lang,
    /// With the key and the text as the link has them.
    with_key: bool,
}

impl Saying {
    /// What is wrong, without a full stop.
    fn what(self, problem: &Problem) -> String {
        match problem {
            Problem::UnknownKey { key } => self.unknown_key(key),
            Problem::Unreadable { id, text, error } => self.unreadable(*id, text, *error),
            Problem::OutOfBounds { id, text } => self.out_of_bounds(*id, text),
            Problem::NotAnInput { id } => self.not_an_input(*id),
            Problem::UnknownOption { choice, text } => self.unknown_option(*choice, text),
            Problem::NotMixed { choice, text } => self.not_mixed(*choice, text),
            Problem::BadWeights { choice, text } => self.bad_weights(*choice, text),
            Problem::TooManyCases { count } => self.too_many_cases(*count),
            Problem::UnknownPreset { text } => self.unknown_preset(text),
            Problem::UnknownSetting { key, text, options } => self.unknown_setting(key, text, options),
            Problem::Repeated { key } => self.repeated(key),
            Problem::BadEscape { key } => self.bad_escape(key),
            Problem::Contradiction { used, ignored } => self.contradiction(*used, *ignored),
            Problem::OlderVersion { version } => models::brought_up_to_date(self.lang, *version),
            Problem::OtherVersion { version } => self.other_version(version),
            Problem::LongLink { length } => self.long_link(*length),
            Problem::InVariant { letter, problem } => in_variant(self.lang, *letter, &self.what(problem)),
            Problem::BadStorage => match self.lang {
                Lang::En => "What this browser remembered from your last visit could not be read, so the page starts \
                    from the default"
                    .to_owned(),
                Lang::Zh => "浏览器保存的上次内容无法读取，已从默认场景开始".to_owned(),
            },
        }
    }

    /// A field by its name, with key and text in brackets where they are wanted.
    fn name(self, name: &str, key: &str, text: Option<&str>) -> String {
        if !self.with_key {
            return name.to_owned();
        }
        let written = match text {
            Some(text) => format!("{key}={}", quoted(text)),
            None => key.to_owned(),
        };
        match self.lang {
            Lang::En => format!("{name} ({written})"),
            Lang::Zh => format!("{name}（{written}）"),
        }
    }

    fn quantity(self, id: Id, text: Option<&str>) -> String {
        self.name(label(self.lang, id), id.key(), text)
    }

    /// A field by its key, with its name where it has one.
    fn key_name(self, key: &str) -> String {
        match (Id::from_key(key), ChoiceId::from_key(key)) {
            (Some(id), _) => self.quantity(id, None),
            (_, Some(choice)) => self.name(choice_label(self.lang, choice), key, None),
            _ => quoted(key),
        }
    }

    fn unreadable(self, id: Id, text: &str, error: NumberError) -> String {
        let name = self.quantity(id, Some(text));
        let example = example(self.lang, id);
        match (error, self.lang) {
            (NumberError::TooLarge, _) => self.out_of_bounds(id, text),
            (NumberError::Empty, Lang::En) => format!("{name} is empty: write a number, like {example}"),
            (NumberError::Empty, Lang::Zh) => join(&[&name, "是空的：写一个数，例如", &example]),
            (NumberError::NotANumber, Lang::En) => format!("{name} must be a number, like {example}"),
            (NumberError::NotANumber, Lang::Zh) => join(&[&name, "须是一个数，例如", &example]),
            (NumberError::AmbiguousComma, Lang::En) => {
                let (point, without) = comma_readings(text);
                format!("{name} has a comma that can be read in two ways: write {point} or {without}")
            }
            (NumberError::AmbiguousComma, Lang::Zh) => {
                let (point, without) = comma_readings(text);
                join(&[&name, "里的逗号有两种读法：写成", &point, "或", &without])
            }
            (NumberError::OneEnd, Lang::En) => {
                format!("{name} needs a number at both ends of its range, like {}", example_range(self.lang, id))
            }
            (NumberError::OneEnd, Lang::Zh) => {
                join(&[&name, "的区间两端都须有数，例如", &example_range(self.lang, id)])
            }
            (NumberError::WrongUnit, Lang::En) => {
                let unit = wanted(self.lang, id.unit());
                format!("{name} must be {unit}, like {example}")
            }
            (NumberError::WrongUnit, Lang::Zh) => {
                let unit = wanted(self.lang, id.unit());
                join(&[&name, "的单位须是", &unit, "，例如", &example])
            }
        }
    }

    fn out_of_bounds(self, id: Id, text: &str) -> String {
        let Some(input) = id.row().input else { return self.not_an_input(id) };
        let name = self.quantity(id, Some(text));
        let example = example(self.lang, id);
        let (low, high) = input.hard;
        let unit = id.unit();
        let high = amount(self.lang, unit, unit.to_base(high));
        let low = field(self.lang, unit, unit.to_base(low));
        match self.lang {
            Lang::En => {
                let dollar = if unit.kind() == Kind::Money { "$" } else { "" };
                format!("{name} must be between {dollar}{low} and {high}, like {example}")
            }
            Lang::Zh => join(&[&name, "须在", &low, "到", &high, "之间，例如", &example]),
        }
    }

    fn not_an_input(self, id: Id) -> String {
        let name = self.quantity(id, None);
        match (id.row().input.is_some(), self.lang) {
            (true, Lang::En) => format!("{name} is a definition and cannot be set"),
            (true, Lang::Zh) => join(&[&name, "是定义，不能设置"]),
            (false, Lang::En) => format!("{name} is a result and cannot be set"),
            (false, Lang::Zh) => join(&[&name, "是计算结果，不能设置"]),
        }
    }

    fn unknown_key(self, key: &str) -> String {
        let known: Vec<&str> = Id::INPUTS
            .iter()
            .filter(|id| id.row().input.is_some_and(|input| input.level != Level::Fixed))
            .map(|id| id.key())
            .chain(ChoiceId::ALL.iter().map(|choice| choice.key()))
            .chain(SETTINGS)
            .collect();
        let written = quoted(key);
        match (nearest(key, &known), self.lang) {
            (Some(meant), Lang::En) => format!("No value has the key “{written}”: did you mean {meant}?"),
            (Some(meant), Lang::Zh) => join(&["没有名为“", &written, "”的参数，是否想写", meant, "？"]),
            (None, Lang::En) => format!("No value has the key “{written}”"),
            (None, Lang::Zh) => format!("没有名为“{written}”的参数"),
        }
    }

    /// A choice with what was written, which its list cannot keep.
    fn written_choice(self, choice: ChoiceId, text: &str) -> String {
        Saying { with_key: true, ..self }.name(choice_label(self.lang, choice), choice.key(), Some(text))
    }

    fn not_mixed(self, choice: ChoiceId, text: &str) -> String {
        let name = self.written_choice(choice, text);
        let example = choice.options().first().copied().unwrap_or_default();
        match self.lang {
            Lang::En => format!("{name} takes one option at a time, like {example}"),
            Lang::Zh => join(&[&name, "只能取一个选项，例如", example]),
        }
    }

    fn bad_weights(self, choice: ChoiceId, text: &str) -> String {
        let name = self.written_choice(choice, text);
        let options = choice.options();
        let parts: Vec<String> = options.iter().zip([60, 40]).map(|(key, share)| format!("{key}:{share}")).collect();
        let example = parts.join(",");
        match self.lang {
            Lang::En => format!("{name} needs a weight for each option, above 0 for one at least, like {example}"),
            Lang::Zh => join(&[&name, "的每个选项都须有权重，且至少一个大于 0，例如", &example]),
        }
    }

    fn too_many_cases(self, count: usize) -> String {
        let count = field(self.lang, Unit::One, count as f64);
        match self.lang {
            Lang::En => format!("The mixed choices make {count} cases; at most {MOST_CASES} are drawn"),
            Lang::Zh => join(&["混合选项共有", &count, "种组合，最多抽取", &MOST_CASES.to_string(), "种"]),
        }
    }

    fn unknown_option(self, choice: ChoiceId, text: &str) -> String {
        let name = self.written_choice(choice, text);
        self.one_of(&name, text, &choice.options())
    }

    fn unknown_preset(self, text: &str) -> String {
        let known: Vec<&str> = PresetId::ALL.iter().map(|preset| preset.key()).collect();
        let name = match self.lang {
            Lang::En => "The preset",
            Lang::Zh => "预设场景",
        };
        self.one_of(&self.name(name, "preset", Some(text)), text, &known)
    }

    /// Lists all options, or the nearest ones where there are many.
    fn one_of(self, name: &str, text: &str, options: &[&str]) -> String {
        let all = options.len() <= OPTIONS;
        let shown: Vec<&str> =
            if all { options.to_vec() } else { by_nearness(text, options).into_iter().take(OPTIONS).collect() };
        match (all, self.lang) {
            (true, Lang::En) => format!("{name} must be one of {}", shown.join(", ")),
            (true, Lang::Zh) => join(&[name, "须是以下之一：", &shown.join("、")]),
            (false, Lang::En) => {
                format!("{name} must be one of {} names, like {}", options.len(), shown.join(", "))
            }
            (false, Lang::Zh) => {
                let count = options.len().to_string();
                join(&[name, "须是", &count, "个名称之一，例如", &shown.join("、")])
            }
        }
    }

    fn unknown_setting(self, key: &str, text: &str, options: &str) -> String {
        let written = format!("{key}={}", quoted(text));
        let open = options.ends_with("...");
        let options: Vec<String> = options.trim_end_matches(['.', ' ']).split(", ").map(str::to_owned).collect();
        match (open, self.lang) {
            (false, Lang::En) => {
                format!("The page does not know {written}: {key} can be {}", list(self.lang, &options))
            }
            (false, Lang::Zh) => join(&["页面不认识", &written, "：", key, "可以是", &options.join("、")]),
            (true, Lang::En) => {
                format!("The page does not know {written}: {key} can be {}", options.join(", ") + " and so on")
            }
            (true, Lang::Zh) => join(&["页面不认识", &written, "：", key, "可以是", &options.join("、"), "等"]),
        }
    }

    fn repeated(self, key: &str) -> String {
        let name = self.key_name(key);
        match self.lang {
            Lang::En => format!("{name} is in the link more than once; the last value is used"),
            Lang::Zh => join(&[&name, "在链接中出现多次，以最后一次为准"]),
        }
    }

    fn bad_escape(self, key: &str) -> String {
        let name = self.key_name(key);
        match self.lang {
            Lang::En => {
                format!("{name} has characters in the link that cannot be decoded; they are replaced by \u{fffd}")
            }
            Lang::Zh => join(&[&name, "在链接中含有无法解码的字符，已以\u{fffd}代替"]),
        }
    }

    fn contradiction(self, used: Id, ignored: Id) -> String {
        let (first, second) = (self.quantity(used, None), self.quantity(ignored, None));
        match self.lang {
            Lang::En => {
                let (second, name) = (within(&second), within(label(self.lang, used)));
                format!("{first} and {second} do not fit together; the calculation goes by {name}")
            }
            Lang::Zh => join(&[&first, "与", &second, "相互矛盾，计算以", label(self.lang, used), "为准"]),
        }
    }

    fn other_version(self, version: &str) -> String {
        let is_newer = version.parse().is_ok_and(|version: u32| version > MODEL_VERSION);
        let version = quoted(version);
        let present = MODEL_VERSION.to_string();
        match (is_newer, self.lang) {
            (true, Lang::En) => format!(
                "This link was made with version {version} of the model, which is newer than this page: version \
                {present} computes it, and numbers can differ. Reload the page to get the newest"
            ),
            (true, Lang::Zh) => join(&[
                "此链接由模型版本",
                &version,
                "生成，比本页新；现按版本",
                &present,
                "计算，数字可能不同。重新加载可取得最新版本",
            ]),
            (false, Lang::En) => {
                format!(
                    "This link names version {version} of the model, and there is none; version {present} computes it"
                )
            }
            (false, Lang::Zh) => join(&["此链接写明的模型版本", &version, "并不存在，现按版本", &present, "计算"]),
        }
    }

    fn long_link(self, length: usize) -> String {
        let length = field(self.lang, Unit::One, length as f64);
        let longest = field(self.lang, Unit::One, LONGEST_LINK as f64);
        match self.lang {
            Lang::En => format!("This link has {length} characters; some messengers cut links after {longest}"),
            Lang::Zh => join(&["此链接有", &length, "个字符；有些聊天软件会截断超过", &longest, "个字符的链接"]),
        }
    }
}

/// The unit that a field wants, in words.
fn wanted(lang: Lang, unit: Unit) -> String {
    let suffix = suffix(lang, unit);
    match (unit.kind(), lang) {
        (Kind::Percent, Lang::En) => "a share in %".to_owned(),
        (Kind::Percent, Lang::Zh) => "%".to_owned(),
        (Kind::Money, Lang::En) => format!("dollars {suffix}").trim_end().to_owned(),
        _ if suffix.is_empty() => match lang {
            Lang::En => "a plain number".to_owned(),
            Lang::Zh => "纯数字".to_owned(),
        },
        (Kind::Count, Lang::En) => format!("a number of {suffix}"),
        (Kind::Physical, Lang::En) => format!("in {suffix}"),
        (_, Lang::Zh) => suffix.to_owned(),
    }
}

/// A value that a field accepts: its default, or a round one from the middle of its slider.
fn example(lang: Lang, id: Id) -> String {
    let unit = id.unit();
    let Some(input) = id.row().input else { return String::new() };
    amount(lang, unit, unit.to_base(shown_example(&input)))
}

/// A range that a field accepts, around its example.
fn example_range(lang: Lang, id: Id) -> String {
    let unit = id.unit();
    let Some(input) = id.row().input else { return String::new() };
    let end = |factor: f64| rounded(shown_example(&input) * factor, 2).clamp(input.hard.0, input.hard.1);
    let (low, high) = (end(0.8), end(1.25));
    let (low, high) = (field(lang, unit, unit.to_base(low)), field(lang, unit, unit.to_base(high)));
    match lang {
        Lang::En => format!("{low}..{high}"),
        Lang::Zh => join(&[&low, "到", &high]),
    }
}

fn shown_example(input: &Input) -> f64 {
    let (low, high) = input.soft;
    match input.default {
        Some(default) if default != 0.0 => rounded(default, 3),
        _ => {
            let middle = match input.scale {
                Scale::Linear => (low + high) / 2.0,
                Scale::Log => (low * high).sqrt(),
            };
            rounded(middle, 1).clamp(input.hard.0, input.hard.1)
        }
    }
}

fn rounded(value: f64, digits: i32) -> f64 {
    Decimal::of(value).map_or(value, |value| value.significant(digits).value())
}

/// `1,5` as a decimal number and as a whole one.
fn comma_readings(text: &str) -> (String, String) {
    let text = quoted(text).replace('，', ",");
    (text.replace(',', "."), text.replace(',', ""))
}
