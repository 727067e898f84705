//! Every text in both languages: there, different, in shape; and the messages as whole sentences.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::catalog::{accelerators::ACCELERATORS, grids::GRIDS, models::MODELS, sources, sources::source};
use dayburn::i18n::lang::Lang;
use dayburn::i18n::results::compare::{self, Apart};
use dayburn::i18n::results::hardware::{Against, Found};
use dayburn::i18n::results::{
    api, changes, currency, goal, hardware, laboratory, life, outlook, plan, published, savings, textbook,
};
use dayburn::i18n::sentences::{self, Figures, Period, Piece, headline, headline_text};
use dayburn::i18n::text::Text;
use dayburn::i18n::{self, Word, choices, word};
use dayburn::laboratory::ask::{Ask, Field};
use dayburn::laboratory::optimizer::Optimizer;
use dayburn::model::choices::{DayShape, Engine, Ownership, Parallelism, Precision, Serving, YesNo};
use dayburn::model::quantities::{Id, Level, Topic};
use dayburn::model::replica::BatchLimit;
use dayburn::model::source::{Grade, Source};
use dayburn::model::units::Unit;
use dayburn::plan::goal::Course;
use dayburn::plan::hardware::Reason;
use dayburn::plan::life::Part;
use dayburn::plan::own_or_buy::Verdict;
use dayburn::plan::savings::{Lever, NotApplicable};
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::form::Item;
use dayburn::scenario::note::Note;
use dayburn::scenario::number::NumberError;
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::problem::Problem;
use dayburn::scenario::published::{CaseId, Group};
use dayburn::scenario::resolve::Origin;
use dayburn::scenario::{MODEL_VERSION, Scenario, codec};
use dayburn::uncertainty::correlations::CORRELATIONS;
use std::collections::BTreeMap;

/// Names that are the same in every language.
const SAME: [&str; 3] = ["MFU", "MBU", "PUE"];

/// The longest hint, in characters.
const LONGEST_HINT: usize = 46;

/// The longest label, in characters.
const LONGEST_LABEL: usize = 32;

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

/// Whether a text has an English word: three small letters in a row. Formulas, symbols and abbreviations have none.
fn has_a_word(text: &str) -> bool {
    text.as_bytes().windows(3).any(|letters| letters.iter().all(u8::is_ascii_lowercase))
}

/// One text in both languages with the name under which a failure is reported.
struct Pair {
    name: String,
    en: String,
    zh: String,
}

fn pair(name: impl Into<String>, of: impl Fn(Lang) -> String) -> Pair {
    Pair { name: name.into(), en: of(Lang::En), zh: of(Lang::Zh) }
}

fn enumeration<T: Copy + std::fmt::Debug>(all: &[T], of: fn(Lang, T) -> &'static str) -> Vec<Pair> {
    all.iter().map(|value| pair(format!("{value:?}"), |lang| of(lang, *value).to_owned())).collect()
}

/// Why a lever may not apply.
const NOT_APPLICABLE: [NotApplicable; 8] = [
    NotApplicable::AlreadySo,
    NotApplicable::NotPredicted,
    NotApplicable::Owned,
    NotApplicable::NoFormat,
    NotApplicable::NoPrice,
    NotApplicable::NoSmallerModel,
    NotApplicable::NotDense,
    NotApplicable::NothingToRead,
];

/// What a model's life consists of.
const PARTS: [Part; 12] = [
    Part::Data,
    Part::Cleaning,
    Part::Tokenizing,
    Part::Storage,
    Part::Egress,
    Part::Training,
    Part::FinalRun,
    Part::FailedRuns,
    Part::Experiments,
    Part::Staff,
    Part::Inference,
    Part::Total,
];

/// Sentences about answers to questions.
fn planned() -> Vec<Pair> {
    let share = |share: f64| format!("{:.1}%", 100.0 * share);
    let measure = |value: f64, unit: Unit| format!("{value} {}", unit.symbol());
    let mut all: Vec<Pair> = Vec::new();
    for lever in Lever::ALL {
        all.push(pair("assumes", |lang| plan::assumes(lang, *lever, "50%", "Norway")));
        let scenario = Scenario::default();
        all.push(pair("quality", move |lang| plan::quality(lang, &lever.quality(&scenario), share)));
    }
    for reason in [
        Reason::NoFormat,
        Reason::NoPrice,
        Reason::DoesNotFit { needed: 1.0, usable: 0.5 },
        Reason::MissesTpot { reached: 1.0, target: 0.5 },
        Reason::MissesTtft { reached: 1.0, target: 0.5 },
    ] {
        all.push(pair("reason", move |lang| plan::reason(lang, &reason, measure)));
    }
    for course in [Course::Rising, Course::Falling, Course::Crooked, Course::Flat] {
        all.push(pair("course", move |lang| plan::course(lang, course, Id::CostPerDay, Id::DailyUsers)));
    }
    for verdict in [Verdict::Buy, Verdict::Serve, Verdict::ServeFrom(1.0), Verdict::BuyFrom(1.0)] {
        all.push(pair("verdict", move |lang| plan::verdict(lang, &verdict, "5,000", "GPT-4o")));
    }
    all.push(pair("no value", |lang| plan::no_value(lang, Id::GpuHourPrice, "1", "2")));
    all.extend(of_three_years());
    all.extend(of_a_life());
    all.extend(of_savings());
    all.extend(of_changes());
    all
}

/// What the view of the months ahead says.
fn of_three_years() -> Vec<Pair> {
    let mut all = Vec::new();
    for half in [None, Some(1), Some(7)] {
        for figure in [Id::CostPerDay, Id::CostPerQuery, Id::ProvisionedGpus] {
            all.push(pair("finding", move |lang| outlook::finding(lang, figure, "400", half)));
        }
        for range in [None, Some((7, 7)), Some((4, 14))] {
            for share in [None, Some("93%")] {
                all.push(pair("halving", move |lang| outlook::halving(lang, half, range, share)));
            }
        }
        all.push(pair("growing", move |lang| outlook::growing(lang, half.unwrap_or(0), half)));
    }
    for ownership in Ownership::ALL {
        all.push(pair("other way", |lang| outlook::other_way(lang, *ownership, "$1", "$2")));
        all.push(pair("changed", |lang| outlook::changed_to(*ownership).get(lang).to_owned()));
    }
    for has_bands in [true, false] {
        all.push(pair("subtitle", |lang| outlook::subtitle(lang, i18n::label(lang, Id::CostPerDay), has_bands)));
    }
    all.push(pair("about", |lang| outlook::about(lang, "$400")));
    all.push(pair("months", |lang| outlook::months(lang, 12)));
    all.push(pair("years", |lang| outlook::years(lang, 2)));
    all.push(pair("unknown", |lang| outlook::unknown_figure(lang, "what", &["cost_per_day", "cost_per_query"])));
    all
}

/// What the view of the whole life says.
fn of_a_life() -> Vec<Pair> {
    let mut all = vec![
        pair("finding", |lang| life::finding(lang, "8%", "$0.0006", "$0.0075")),
        pair("missing", |lang| life::tokens_missing(lang, &life::months(lang, "18"), "1.2")),
        pair("use", |lang| life::use_tokens(lang, "1.2")),
        pair("used", |lang| life::tokens_used(lang, "1.2")),
        pair("description", |lang| life::description(lang, ("18", "8%"), ("3", "40%"), ("60", "2%"))),
        pair("unknown", |lang| life::unknown_way(lang, "what")),
    ];
    for ends in [None, Some("4–14")] {
        all.push(pair("before", move |lang| life::before(lang, ("$100", ends), ("8%", ends))));
    }
    all
}

/// Sentences about goals, and about serving against buying.
fn of_goals() -> Vec<Pair> {
    let money = |lang| if lang == Lang::En { "$10,000" } else { "10,000 美元" };
    let mut all: Vec<Pair> = Vec::new();
    for (output, target) in [(Id::CostPerDay, 1e4), (Id::ProfitPerDay, 0.0), (Id::Tpot, 0.02)] {
        for input in [Id::DailyUsers, Id::Mfu, Id::OutputTokenPrice] {
            all.push(pair("question", |lang| goal::question(lang, output, target, money(lang), input)));
            for meets in [goal::Meets::Exactly, goal::Meets::AllTheWay, goal::Meets::JustBelow] {
                let finding = |lang| goal::finding(lang, output, (target, money(lang)), input, "3.1", meets);
                all.push(pair("finding", finding));
            }
            all.push(pair("nothing", |lang| goal::nothing(lang, output, money(lang), input, ("1", "2"))));
            all.push(pair("nearest", |lang| goal::comes_to(lang, output, money(lang), input, "2")));
            all.push(pair("applied", |lang| goal::applied(lang, input, "2", output, money(lang))));
            all.push(pair("chart", |lang| goal::chart(lang, output, input, "")));
        }
        all.push(pair("no result", |lang| goal::no_result(lang, output)));
        all.push(pair("jumps", |lang| goal::jumps(lang, output, "2", ("1", "3"))));
    }
    for (range, always) in [(Some("1"), true), (Some("1"), false), (None, false)] {
        all.push(pair("reach", move |lang| goal::reach(lang, range, "98%", always)));
    }
    all.push(pair("stretch", |lang| goal::all_the_way(lang, "1", "2")));
    all.push(pair("several", |lang| goal::several(lang, 3)));
    all.push(pair("target", |lang| goal::bad_target(lang, "5")));
    for wrong in [
        goal::Wrong::NotThree("x".into()),
        goal::Wrong::NoOutput("cost_per_dy".into()),
        goal::Wrong::NoInput("zzz".into()),
        goal::Wrong::NotMovable(Id::Gpus),
    ] {
        all.push(pair("wrong", move |lang| goal::wrong(lang, &wrong)));
    }
    let offer = "OpenAI GPT-4o";
    for verdict in [Verdict::Buy, Verdict::Serve, Verdict::ServeFrom(1.0), Verdict::BuyFrom(1.0)] {
        all.push(pair("finding", move |lang| api::finding(lang, &verdict, "5,000", offer)));
        all.push(pair("short", move |lang| api::short(lang, &verdict, "5,000")));
    }
    for is_less in [true, false] {
        all.push(pair("today", move |lang| api::today(lang, "5,000", money(lang), money(lang), "2", is_less)));
    }
    for (range, never) in [(Some("1"), None), (Some("1"), Some("3%")), (None, Some("3%"))] {
        all.push(pair("samples", move |lang| api::from_in_samples(lang, range, never)));
    }
    all.push(pair("samples", |lang| api::today_in_samples(lang, "84%")));
    all.push(pair("sold", |lang| api::applied(lang, offer, money(lang))));
    all.push(pair("with", |lang| api::compare_with(lang, offer)));
    all.push(pair("no offer", |lang| api::wrong(lang, "gpt4", &["gpt-4o"], offer)));
    let texts = [
        goal::TITLE,
        goal::WHICH,
        goal::MAKES,
        goal::EQUAL,
        goal::EVERYTHING_ELSE,
        goal::NOT_OF_THE_SAMPLE,
        goal::SERVERS_STATED,
        api::TITLE,
        api::NO_TRAFFIC_MORE,
        api::WHAT_IS_IN,
        api::NOT_LISTED,
        api::NO_CACHED_PRICE,
        api::OFFERS_SUBTITLE,
        api::USE_PRICES,
    ];
    all.extend(texts.map(|text| pair("text", move |lang| text.get(lang).to_owned())));
    all
}

/// What is said of measures that lower the cost.
fn of_savings() -> Vec<Pair> {
    let mut all = Vec::new();
    let outcomes = [savings::Outcome::Less("$1.9M"), savings::Outcome::More("$20k"), savings::Outcome::Same];
    for outcome in outcomes {
        for levers in [&Lever::ALL[..0], &Lever::ALL[..1], &Lever::ALL[..3], Lever::ALL] {
            all.push(pair("outcome", |lang| savings::finding(lang, levers, outcome, "$3.1M")));
        }
        for lever in Lever::ALL {
            all.push(pair("outcome", |lang| savings::finding(lang, &[*lever], outcome, "$3.1M")));
        }
    }
    for earlier in [true, false] {
        all.push(pair("move", |lang| savings::move_it(lang, "FP8", earlier)));
    }
    for count in [1, 4] {
        all.push(pair("used", |lang| savings::used(lang, count, "$1.2M", "−61%")));
        all.push(pair("unknown", |lang| savings::unknown(lang, &vec!["magic".to_owned(); count])));
    }
    all.push(pair("moved", |lang| savings::moved(lang, "FP8", 2, 3, "−$20k")));
    all.push(pair("carbon", |lang| savings::carbon(lang, "−92%")));
    let texts = [savings::NONE_APPLIES, savings::NO_COST, savings::NO_COST_WHY, savings::INTRO, savings::INTRO_FAIR];
    let notes = [savings::RESERVED_AND_GIVEN_BACK, savings::OWNED_AND_RENTED, savings::MEASURES, savings::NOT_HERE];
    all.extend(texts.into_iter().chain(notes).map(|text| pair("savings", |lang| text.get(lang).to_owned())));
    all
}

/// What is said of a difference, input by input.
fn of_changes() -> Vec<Pair> {
    let mut all = Vec::new();
    let of = |lang, item| i18n::item_label(lang, Item::Number(item));
    all.push(pair("whole", |lang| changes::finding(lang, changes::Cause::Whole(of(lang, Id::Mfu)), "$1.5M", "+$1.5M")));
    all.push(pair("part", |lang| {
        changes::finding(lang, changes::Cause::Part(of(lang, Id::GpuHourPrice), "$1.2M"), "$1.5M", "+$1.5M")
    }));
    all.push(pair("against", |lang| {
        let both = [(of(lang, Id::GpuHourPrice), "+$2.2M"), (of(lang, Id::DailyUsers), "−$0.7M")];
        changes::finding(lang, changes::Cause::Against(both), "$1.5M", "+$1.5M")
    }));
    for count in [0, 1, 4] {
        all.push(pair("following", |lang| changes::with_following(lang, "A → B", count)));
        all.push(pair("no difference", |lang| changes::no_difference(lang, count, Id::CostPerDay)));
    }
    all.push(pair("same", |lang| changes::same(lang, "H200")));
    all.push(pair("start", |lang| changes::start(lang, "H200")));
    all.push(pair("variant", |lang| changes::variant(lang, "B", "H200")));
    all.push(pair("intro", |lang| changes::intro(lang, "H200")));
    all.push(pair("not both", |lang| changes::not_both(lang, Id::CostPerDay)));
    all.push(pair("no variant", |lang| changes::no_variant(lang, "C")));
    all.push(pair("unknown", |lang| changes::unknown(lang, &["magic".to_owned()])));
    let texts = [changes::WAITING, changes::NOTHING, changes::NOT_BY_INPUT, changes::SWITCH, changes::WHY];
    all.extend(texts.map(|text| pair("changes", move |lang| text.get(lang).to_owned())));
    all
}

/// Every fixed text that must not be empty.
fn fixed() -> Vec<Pair> {
    let mut all = Vec::new();
    all.extend(enumeration(Id::ALL, i18n::label));
    all.extend(enumeration(Id::ALL, i18n::hint));
    all.extend(enumeration(Id::ALL, i18n::meaning));
    all.extend(enumeration(ChoiceId::ALL, choices::choice_label));
    all.extend(enumeration(ChoiceId::ALL, choices::choice_hint));
    all.extend(enumeration(Serving::ALL, choices::serving));
    all.extend(enumeration(Serving::ALL, choices::serving_about));
    all.extend(enumeration(Ownership::ALL, choices::ownership));
    all.extend(enumeration(YesNo::ALL, choices::yes_no));
    all.extend(enumeration(Precision::ALL, choices::precision));
    all.extend(enumeration(DayShape::ALL, choices::day_shape));
    all.extend(enumeration(Parallelism::ALL, choices::parallelism));
    all.extend(enumeration(Engine::ALL, choices::engine));
    all.extend(enumeration(Topic::ALL, choices::topic));
    let levels = [Level::Essential, Level::Assumption, Level::Expert, Level::Calibration, Level::Fixed];
    all.extend(enumeration(&levels, choices::level));
    let grades = [Grade::Measured, Grade::Published, Grade::Derived, Grade::Guess];
    all.extend(enumeration(&grades, choices::grade));
    all.extend(enumeration(&grades, choices::grade_meaning));
    all.extend(enumeration(PresetId::ALL, i18n::preset_name));
    all.extend(enumeration(PresetId::ALL, i18n::about));
    all.extend(enumeration(Word::ALL, word));
    all.extend(enumeration(CaseId::ALL, published::who));
    all.extend(enumeration(CaseId::ALL, published::about));
    all.extend(enumeration(CaseId::ALL, published::why));
    all.extend(enumeration(Group::ALL, published::group_name));
    let said = |text: Text| pair("plan", move |lang| text.get(lang).to_owned());
    all.extend(Lever::ALL.iter().map(|lever| said(plan::lever(*lever))));
    all.extend(NOT_APPLICABLE.map(|reason| said(plan::not_applicable(reason))));
    all.extend(PARTS.map(|part| said(plan::part(part))));
    for (name, ..) in textbook::FOUR_USES {
        all.push(pair("use", |lang| name.get(lang).to_owned()));
    }
    for (step, about, _) in textbook::FOUR_STEPS {
        all.push(pair("step", |lang| step.get(lang).to_owned()));
        all.push(pair("step", |lang| about.get(lang).to_owned()));
    }
    all.extend(
        [
            published::INTRO,
            published::RULE,
            currency::STAY_IN_DOLLARS,
            textbook::USES_DIFFER,
            textbook::MEANS_ABOUT,
            textbook::LEVERS_ABOUT,
        ]
        .map(|text| pair("text", |lang| text.get(lang).to_owned())),
    );
    all
}

/// Texts that may be empty: a plain number has no unit.
fn units() -> Vec<Pair> {
    let mut all = enumeration(Unit::ALL, i18n::unit_word);
    all.extend(enumeration(Unit::ALL, i18n::suffix));
    all.extend(enumeration(Unit::ALL, i18n::spoken));
    all.extend(enumeration(Id::ALL, i18n::beside));
    all
}

fn problems() -> Vec<Problem> {
    let text = |text: &str| text.to_owned();
    let mut all = vec![
        Problem::UnknownKey { key: text("daily_user") },
        Problem::UnknownKey { key: text("colour") },
        Problem::UnknownPreset { text: text("chatgpt-2024") },
        Problem::UnknownSetting { key: "lang", text: text("fr"), options: "en, zh" },
        Problem::UnknownSetting { key: "open", text: text("x"), options: "cost_per_day, gpus ..." },
        Problem::Repeated { key: text("daily_users") },
        Problem::Repeated { key: text("gpu") },
        Problem::Repeated { key: text("lang") },
        Problem::BadEscape { key: text("mfu") },
        Problem::Contradiction { used: Id::QueriesPerDay, ignored: Id::QueriesPerUser },
        Problem::OlderVersion { version: 1 },
        Problem::OtherVersion { version: text("0") },
        Problem::OtherVersion { version: text("99") },
        Problem::LongLink { length: 2345 },
        Problem::InVariant { letter: 'b', problem: Box::new(Problem::UnknownKey { key: text("colour") }) },
        Problem::BadStorage,
    ];
    let errors = [
        NumberError::Empty,
        NumberError::NotANumber,
        NumberError::AmbiguousComma,
        NumberError::OneEnd,
        NumberError::WrongUnit,
        NumberError::TooLarge,
    ];
    for id in Id::ALL {
        all.push(Problem::NotAnInput { id: *id });
        all.push(Problem::OutOfBounds { id: *id, text: text("1e30") });
        all.extend(errors.map(|error| Problem::Unreadable { id: *id, text: text("1,5"), error }));
    }
    all.extend(ChoiceId::ALL.iter().map(|choice| Problem::UnknownOption { choice: *choice, text: text("no such") }));
    all
}

fn notes() -> Vec<Note> {
    let mut all = vec![
        Note::Predicted,
        Note::PowerPredicted { busy: 0.68, idle: 0.368 },
        Note::DoesNotFit { gpus: 1, weights: 140e9, usable: 73.6e9 },
        Note::DoesNotFit { gpus: 8, weights: 140e9, usable: 73.6e9 },
        Note::TpotMissed { predicted: 0.0623, target: 0.05 },
        Note::TtftMissed { predicted: 2.44, target: 2.0 },
        Note::ServersGiven { given: 1.0, needed: 0.021 },
        Note::ServersGiven { given: 226.75, needed: 226.9123 },
        Note::PeakAboveCapacity { ratio: 1.3 },
        Note::ElectricityInRent,
        Note::OutputOnly,
        Note::OneAtATime,
        Note::Crosses { gpus: 16, domains: 2.0, stages: false },
        Note::Crosses { gpus: 16, domains: 2.0, stages: true },
        Note::Apart { prefill_gpus: 32, decode_gpus: 144, reading: 0.358, writing: 12.5 },
        Note::Apart { prefill_gpus: 1, decode_gpus: 1, reading: 0.358, writing: 12.5 },
        Note::TransferBinds,
    ];
    for gpus in [1, 8] {
        all.push(Note::Replica { gpus, weights: 50.1e9, capacity: 141e9, precision: Precision::Fp8 });
    }
    for limit in [BatchLimit::Memory, BatchLimit::Tpot, BatchLimit::Ttft, BatchLimit::Engine, BatchLimit::Given] {
        all.push(Note::Batch { batch: 256.0, limit });
        all.push(Note::Batch { batch: 1.0, limit });
    }
    all
}

fn messages() -> Vec<Pair> {
    let mut all = Vec::new();
    for problem in problems() {
        all.push(pair(format!("{problem:?}"), |lang| i18n::problem(lang, &problem)));
    }
    for note in notes() {
        all.push(pair(format!("{note:?}"), |lang| i18n::note(lang, &note)));
    }
    all
}

fn spoken_sentences() -> Vec<Pair> {
    let parts = [("Rent".to_owned(), "95%".to_owned()), ("KV cache".to_owned(), "5%".to_owned())];
    let parts_zh = [("租金".to_owned(), "95%".to_owned()), ("KV 缓存".to_owned(), "5%".to_owned())];
    let parts = |lang| if lang == Lang::En { parts.clone() } else { parts_zh.clone() };
    let mut all = vec![
        pair("changes", |lang| sentences::changes(lang, 2)),
        pair("summary", |lang| sentences::group_summary(lang, 23, 0)),
        pair("values", |lang| sentences::all_values(lang, 64)),
        pair("steps", |lang| sentences::all_steps(lang, 41)),
        pair("writing", |lang| sentences::writing_share(lang, "69%")),
        pair("divided", |lang| sentences::divided(lang, &sentences::cost_whole(lang, "$1.1M"), &parts(lang))),
        pair("step", |lang| sentences::step_whole(lang, "24 ms")),
        pair("memory", |lang| sentences::memory_whole(lang, "141 GB")),
        pair("day", |lang| sentences::day_description(lang, ("5 M", 5), ("15 M", 20), "19 M")),
        pair("provisioned", |lang| sentences::provisioned(lang, "19.3 M")),
        pair("idle", |lang| sentences::idle(lang, "40%")),
        pair("load", |lang| sentences::mean_load(lang, "11.6 M")),
        pair("announced", |lang| sentences::announced(lang, "$1.1M")),
        pair("largest", |lang| sentences::largest_part(lang, word(lang, Word::PartServers), "53%", Some("5%"))),
        pair("curve", |lang| {
            sentences::curve_description(lang, Id::OutputTokens, ("20", "$1"), ("10,000", "$9"), ("400", "$2"))
        }),
    ];
    all.extend(of_variants());
    all.extend(of_hardware());
    for id in Id::ALL {
        all.push(pair("field", |lang| sentences::field_name(lang, *id)));
        all.push(pair("derivation", |lang| sentences::open_derivation(lang, *id)));
        all.push(pair("reset", |lang| sentences::reset_field(lang, *id)));
        all.push(pair("moves", |lang| sentences::moves_with(lang, *id, "−0.9")));
    }
    all
}

/// What is said of a ranking of hardware.
fn of_hardware() -> Vec<Pair> {
    let mut all = Vec::new();
    let gpu = &ACCELERATORS[0];
    let name = |lang| hardware::place(lang, gpu, Precision::Fp8);
    let against = [
        Against::Same,
        Against::Below("$1"),
        Against::Above("$1"),
        Against::AboveOneThatMisses("$1"),
        Against::Nothing,
    ];
    for against in against {
        for (other_fleet, narrower, precise) in
            [(None, false, false), (Some(Ownership::Own), true, false), (Some(Ownership::Rent), false, true)]
        {
            all.push(pair("found", move |lang| {
                hardware::finding(lang, &Found { name: &name(lang), against, other_fleet, narrower, precise })
            }));
        }
    }
    for fleet in Ownership::ALL {
        all.push(pair("searched", |lang| hardware::searched(lang, *fleet, ["50 ms", "2 s"], ["12", "1,000"])));
        all.push(pair("price", |lang| hardware::price(lang, *fleet, "$1", "2026")));
    }
    for below in [None, Some("$1")] {
        all.push(pair("precise", |lang| hardware::precise_too(lang, &name(lang), below)));
    }
    all.extend([
        pair("in full", |lang| hardware::in_full(lang, gpu, Precision::Fp8, 8)),
        pair("share", |lang| hardware::at_share(lang, "50%")),
        pair("use", |lang| hardware::use_this(lang, "B200")),
        pair("used", |lang| hardware::used(lang, "B200", "$1", "−22%")),
        pair("progress", |lang| hardware::progress(lang, "12", "512")),
        pair("more", |lang| hardware::more_rows(lang, "100", "300")),
        pair("others", |lang| hardware::others_fall(lang, 12)),
        pair("dearer", |lang| hardware::dearer(lang, 9)),
        pair("one dearer", |lang| hardware::dearer(lang, 1)),
        pair("below", |lang| hardware::below(lang, "1%")),
        pair("slower", |lang| hardware::slower(lang, "50 ms")),
        pair("picture", |lang| hardware::picture(lang, "B200", 8, 40)),
        pair("unit", |lang| hardware::front_unit(lang, if lang == Lang::En { "dollars" } else { "美元" })),
        pair("unknown", |lang| hardware::unknown(lang, &["b200".to_owned()])),
    ]);
    all
}

/// What is said of variants.
fn of_variants() -> Vec<Pair> {
    let mut all = Vec::new();
    for (count, points) in [(2, true), (2, false), (3, true), (3, false)] {
        all.push(pair("subtitle", |lang| compare::subtitle(lang, count, points)));
    }
    let apart = [Apart::None, Apart::Less("31%"), Apart::More("42%"), Apart::Times("5.2")];
    for apart in apart {
        for agree in [None, Some(100), Some(87), Some(44)] {
            for id in [Id::CostPerDay, Id::EnergyPerQuery] {
                all.push(pair("finding", |lang| compare::finding(lang, "B", id, apart, agree)));
            }
        }
    }
    for count in [0, 1, 4] {
        all.push(pair("differ", |lang| compare::values_differ(lang, count)));
        all.push(pair("following", |lang| compare::following(lang, count)));
        all.push(pair("rows", |lang| compare::rows_of(lang, count, 64)));
        all.push(pair("preset", |lang| compare::preset_changed(lang, "DeepSeek", count, Some(("$1M", "−22%")))));
    }
    all.push(pair("chance", |lang| compare::share_and_chance(lang, "−11%", "93%")));
    all.push(pair("pinned", |lang| compare::since_pinned(lang, "−22%")));
    all.push(pair("against", |lang| compare::against(lang, "−22%", "H200")));
    all.push(pair("name", |lang| compare::name_of(lang, "B")));
    all
}

#[test]
fn every_text_is_there_and_tidy() {
    for Pair { name, en, zh } in
        fixed().iter().chain(&messages()).chain(&spoken_sentences()).chain(&planned()).chain(&of_goals())
    {
        for text in [en, zh] {
            assert!(!text.trim().is_empty(), "{name} has no text");
        }
        tidy(name, en, zh);
    }
    for Pair { name, en, zh } in &units() {
        tidy(name, en, zh);
        // In English the dollar stands before the number.
        assert!(en.is_empty() || !zh.is_empty(), "{name} has a unit in English only");
    }
}

#[test]
fn what_the_laboratory_says_is_tidy() {
    use laboratory::{Learned, Stage};
    let mut all: Vec<Pair> = Vec::new();
    for learned in [Learned::All, Learned::Some(2), Learned::Nothing] {
        for time in [None, Some("1.2 ms")] {
            for years in [None, Some("8.4 million years")] {
                let in_chinese = years.map(|_| "840 万年");
                all.push(pair("finding", |lang| {
                    laboratory::finding(lang, learned, time, if lang == Lang::Zh { in_chinese } else { years })
                }));
            }
        }
    }
    for stage in [Stage::Running, Stage::Stopped, Stage::Done, Stage::Astray] {
        all.push(pair("status", |lang| laboratory::status(lang, stage, "40", "100")));
    }
    for is_right in [true, false] {
        all.push(pair("held back", |lang| laboratory::held_back(lang, "0.912", is_right)));
    }
    for (what, right) in laboratory::MISTAKES {
        for text in [what, right] {
            all.push(pair("mistake", |lang| text.get(lang).to_owned()));
        }
    }
    for text in [laboratory::INTRO, laboratory::SIX_TABLE, laboratory::ANSWERS_CASE, laboratory::LOSS_CASE] {
        all.push(pair("text", |lang| text.get(lang).to_owned()));
    }
    for field in Field::ALL {
        all.push(pair("field", |lang| laboratory::field(field).get(lang).to_owned()));
    }
    for optimizer in Optimizer::ALL {
        let name = move |lang| laboratory::optimizer(lang, optimizer);
        all.push(pair("applied", |lang| laboratory::applied(lang, name(lang))));
        all.push(pair("use", |lang| laboratory::use_named(lang, name(lang))));
        all.push(pair("lowest", |lang| laboratory::lowest(lang, laboratory::short(lang, optimizer), "0.03")));
    }
    all.push(pair("wrong", |lang| laboratory::wrong_there(lang, 5, 6)));
    all.push(pair("course", |lang| laboratory::course(lang, laboratory::LOSS, "0.319", "2.43")));
    all.push(pair("steps", |lang| laboratory::steps(lang, "100", "1")));
    let (_, problems) = Ask::parse("optimizer:adamw;rate:fast;epochs:0;batch:1.5;speed:3").read();
    assert_eq!(problems.len(), 5);
    for problem in &problems {
        all.push(pair("problem", |lang| laboratory::problem(lang, problem, ("1", "100,000"))));
        for lang in Lang::ALL {
            let text = laboratory::problem(*lang, problem, ("1", "100,000"));
            let is_example = Field::ALL.iter().any(|field| text.contains(field.example()));
            assert!(is_example || text.contains("adam") || text.contains("optimizer:sgd"), "{text} gives no example");
        }
    }
    for Pair { name, en, zh } in &all {
        // Code is the same in every language.
        assert!(en != zh || name == "mistake", "{name}: {en}");
        tidy(name, en, zh);
    }
}

fn tidy(name: &str, en: &str, zh: &str) {
    for text in [en, zh] {
        assert_eq!(text.trim(), text, "{name}");
        assert!(!text.contains(['{', '}']), "{name}: a brace is left over: {text}");
        assert!(!text.contains("  "), "{name}: two spaces: {text}");
        assert!(!text.contains(['!', '！']), "{name}: {text}");
        // 请求 is a request; 请 alone would be a plea.
        let lower = text.to_lowercase().replace("请求", "");
        for word in ["invalid", "please", "请", "无效", "非法"] {
            assert!(!lower.contains(word), "{name} says {word}: {text}");
        }
        for british in ["isation", "centre", "litre", "catalogue", "colour of", "judgement"] {
            assert!(!lower.contains(british), "{name} is not in US spelling: {text}");
        }
    }
    // The word 中文 and titles that people gave in Chinese do not stand in these tables.
    assert!(!en.contains(is_han), "{name}: Han in English: {en}");
    let chars: Vec<char> = zh.chars().collect();
    for around in chars.windows(2) {
        let [a, b] = around else { continue };
        let half_width = matches!(b, ',' | '.' | ';' | ':' | '?' | '(' | ')');
        assert!(!(is_han(*a) && half_width), "{name}: half-width {b} after {a}: {zh}");
        let full_width = matches!(b, '，' | '。' | '：' | '；' | '？' | '（' | '）' | '、');
        assert!(!(*a == ' ' && full_width), "{name}: a space before {b}: {zh}");
        let full_width = matches!(a, '，' | '。' | '：' | '；' | '？' | '（' | '）' | '、');
        assert!(!(*b == ' ' && full_width), "{name}: a space after {a}: {zh}");
        let (latin_a, latin_b) = (a.is_ascii_alphanumeric(), b.is_ascii_alphanumeric());
        let touch = (is_han(*a) && latin_b) || ((latin_a || *a == '%') && is_han(*b));
        assert!(!touch, "{name}: no space between {a} and {b}: {zh}");
        assert!(!(is_han(*a) && *b == ' ' && chars.len() == 2), "{name}: {zh}");
    }
    for around in chars.windows(3) {
        let [a, b, c] = around else { continue };
        assert!(!(is_han(*a) && *b == ' ' && is_han(*c)), "{name}: a space between {a} and {c}: {zh}");
    }
}

/// Titles of publications that stand in titles of sources. They stay English in Chinese.
const PUBLICATIONS: &[&str] = &[
    "A Domain-Specific Supercomputer",
    "Carbon Emissions and Large Neural Network Training",
    "How much energy does ChatGPT use?",
    "How to Scale Your Model",
    "Introducing ChatGPT and Whisper APIs",
    "Introducing MPT-7B",
    "Language Models are Few-Shot Learners",
    "Making AI Less Thirsty",
    "Measuring the environmental impact of delivering AI at Google Scale",
    "New models announced at DevDay",
    "PaLM: Scaling Language Modeling with Pathways",
    "RunPod GPU pricing",
    "Serving LLMs on CloudMatrix384",
    "TPU system architecture",
    "The Gentle Singularity",
    "The Economics of Large Language Models",
    "The Inference Cost Of Search Disruption",
    "The Llama 3 Herd of Models",
    "The growing energy footprint of artificial intelligence",
];

/// Every source that the page can name.
fn every_source() -> Vec<&'static Source> {
    let catalog =
        [sources::hardware::ALL, sources::prices::ALL, sources::grids::ALL, sources::models::ALL, sources::plan::ALL];
    let mut all: Vec<&'static Source> = catalog.into_iter().flatten().collect();
    all.extend(Id::ALL.iter().filter_map(|id| id.row().input).map(|input| source(input.source)));
    all.extend(Id::ALL.iter().filter_map(|id| id.row().input?.prior).map(|prior| source(prior.source)));
    all.extend(CORRELATIONS.iter().map(|correlation| source(correlation.source)));
    all.extend(PresetId::ALL.iter().map(|preset| preset.source()));
    all.extend(CaseId::ALL.iter().map(|case| case.source()));
    // What stands in where nobody states a price.
    for gpu in ACCELERATORS {
        let (link, _) = codec::decode(&format!("gpu={}", gpu.key));
        for id in [Id::GpuHourPrice, Id::ServerPrice] {
            if let Origin::Catalog(_, from) = link.scenario.resolved(id).origin {
                all.push(source(from));
            }
        }
    }
    all
}

/// Whether a title says anything in English besides names: a word of small letters outside titles of publications.
fn has_prose(title: &str) -> bool {
    let rest = PUBLICATIONS.iter().fold(title.to_owned(), |rest, publication| rest.replace(publication, ""));
    rest.split_whitespace()
        .map(|word| word.trim_matches(|c: char| c.is_ascii_punctuation()))
        .any(|word| word.len() > 1 && word != "de" && word.bytes().all(|letter| letter.is_ascii_lowercase()))
}

#[test]
fn every_source_has_a_title_in_chinese() {
    let all = every_source();
    let stand_ins = all.iter().filter(|source| source.title.starts_with("Dayburn: no public")).count();
    assert!(all.len() > 200 && stand_ins > 0, "{} sources, {stand_ins} in place of a price", all.len());
    for source in all {
        let (en, zh) = (source.title, source.title_zh);
        assert!(!has_prose(en) || zh.contains(is_han), "in English only: {en}: {zh}");
        tidy(en, "", zh);
        for publication in PUBLICATIONS.iter().filter(|publication| !zh.is_empty() && en.contains(*publication)) {
            assert!(zh.contains(publication), "{en}: the title of the publication is missing: {zh}");
        }
        assert_eq!(i18n::source_title(Lang::En, source), en);
        assert_eq!(i18n::source_title(Lang::Zh, source), if zh.is_empty() { en } else { zh });
        assert_ne!(en, zh, "the same in both languages: leave the Chinese out");
    }
}

#[test]
fn labels_differ_between_languages_and_from_each_other() {
    for lang in Lang::ALL {
        let mut seen = BTreeMap::new();
        for id in Id::ALL {
            let label = i18n::label(*lang, *id);
            if let Some(other) = seen.insert(label, *id) {
                panic!("{other:?} and {id:?} are both called {label}");
            }
            assert!(label.chars().count() <= LONGEST_LABEL, "{id:?}: the label is too long: {label}");
        }
        let names: std::collections::BTreeSet<_> =
            PresetId::ALL.iter().map(|preset| i18n::preset_name(*lang, *preset)).collect();
        assert_eq!(names.len(), PresetId::ALL.len());
    }
    for id in Id::ALL {
        let (en, zh) = (i18n::label(Lang::En, *id), i18n::label(Lang::Zh, *id));
        assert!(en != zh || SAME.contains(&en), "{id:?} is {en} in both languages");
        let (en, zh) = (i18n::meaning(Lang::En, *id), i18n::meaning(Lang::Zh, *id));
        assert!(en.ends_with('.') && zh.ends_with('。'), "{id:?}: a meaning is one sentence");
        assert!(zh.contains(is_han));
    }
    for preset in PresetId::ALL {
        let (en, zh) = (i18n::about(Lang::En, *preset), i18n::about(Lang::Zh, *preset));
        assert!(en.ends_with('.') && zh.ends_with('。'), "{preset:?}");
        assert!(en.matches(". ").count() <= 3, "{preset:?} has more than four sentences");
        assert_ne!(i18n::preset_name(Lang::En, *preset), i18n::preset_name(Lang::Zh, *preset));
    }
    for shown in Word::ALL {
        let (en, zh) = (word(Lang::En, *shown), word(Lang::Zh, *shown));
        assert!(en != zh || !has_a_word(en), "{shown:?} is {en} in both languages");
    }
}

#[test]
fn hints_are_one_short_line() {
    let hints = enumeration(Id::ALL, i18n::hint).into_iter().chain(enumeration(ChoiceId::ALL, choices::choice_hint));
    for Pair { name, en, zh } in hints {
        assert!(!en.ends_with('.') && !zh.ends_with('。'), "{name}: a hint has no full stop");
        assert!(en.chars().count() <= LONGEST_HINT, "{name}: {} characters: {en}", en.chars().count());
        assert!(zh.chars().count() <= LONGEST_HINT / 2 + 4, "{name}: {} characters: {zh}", zh.chars().count());
    }
}

#[test]
fn every_option_of_every_choice_has_a_name() {
    for choice in ChoiceId::ALL {
        for option in choice.options() {
            for lang in Lang::ALL {
                let name = i18n::option_label(*lang, *choice, option);
                assert!(name.is_some_and(|name| !name.is_empty()), "{choice:?}: {option}");
            }
        }
        assert_eq!(i18n::option_label(Lang::En, *choice, "no such option"), None);
    }
    assert_eq!(i18n::option_label(Lang::En, ChoiceId::Gpu, ACCELERATORS[0].key), Some(ACCELERATORS[0].name));
    assert_eq!(i18n::option_label(Lang::En, ChoiceId::Model, MODELS[0].key), Some(MODELS[0].name));
    assert_eq!(i18n::option_label(Lang::Zh, ChoiceId::Grid, GRIDS[0].key), Some(GRIDS[0].name_zh));
}

#[test]
fn names_that_others_rely_on() {
    assert_eq!(i18n::preset_name(Lang::En, PresetId::ChatGpt2023), "ChatGPT, early 2023 (SemiAnalysis)");
    assert_eq!(i18n::label(Lang::En, Id::DailyUsers), "Daily users");
    assert_eq!(i18n::label(Lang::Zh, Id::DailyUsers), "日活跃用户");
    assert_eq!(i18n::hint(Lang::En, Id::DailyUsers), "Who send at least one message");
    for lang in Lang::ALL {
        assert!(word(*lang, Word::FooterModel).contains(&MODEL_VERSION.to_string()));
    }
}

/// Each link with everything that is said of it, in both languages.
#[test]
fn problems_name_the_field_the_limit_and_an_example() {
    let cases: &[(&str, &str, &str)] = &[
        (
            "utilization=150%",
            "Utilization (utilization=150%) must be between 0.1% and 100%, like 60%. The preset's value is used.",
            "利用率（utilization=150%）须在 0.1% 到 100% 之间，例如 60%。已改用预设值。",
        ),
        (
            "daily_users=many",
            "Daily users (daily_users=many) must be a number, like 200 M users. The preset's value is used.",
            "日活跃用户（daily_users=many）须是一个数，例如 2 亿人。已改用预设值。",
        ),
        (
            "gpu_hour_price=-1",
            "Price a GPU-hour (gpu_hour_price=-1) must be between $0 and $1 M a GPU-hour, like $2 a GPU-hour. \
            The preset's value is used.",
            "每 GPU 小时价格（gpu_hour_price=-1）须在 0 到 100 万美元/卡时之间，例如 2 美元/卡时。已改用预设值。",
        ),
        (
            "input_tokens=1,5",
            "Input tokens (input_tokens=1,5) has a comma that can be read in two ways: write 1.5 or 15. \
            The preset's value is used.",
            "输入 token（input_tokens=1,5）里的逗号有两种读法：写成 1.5 或 15。已改用预设值。",
        ),
        (
            "daily_users=10..",
            "Daily users (daily_users=10..) needs a number at both ends of its range, like 160 M..250 M. \
            The preset's value is used.",
            "日活跃用户（daily_users=10..）的区间两端都须有数，例如 1.6 亿到 2.5 亿。已改用预设值。",
        ),
        (
            "daily_users=10±20",
            "Daily users (daily_users=10±20) must be between 0 and 100 B users, like 200 M users. \
            The preset's value is used.",
            "日活跃用户（daily_users=10±20）须在 0 到 1000 亿人之间，例如 2 亿人。已改用预设值。",
        ),
        (
            "gpu=h100-sxm:60,h200-sxm",
            "Accelerator (gpu=h100-sxm:60,h200-sxm) needs a weight for each option, above 0 for one at least, like \
            gb300:60,b300-sxm:40. The preset's choice is used.",
            "加速卡（gpu=h100-sxm:60,h200-sxm）的每个选项都须有权重，且至少一个大于 0，例如 gb300:60,b300-sxm:40。已改用预设的选项。",
        ),
        (
            "serving=mfu:1,roofline:1",
            "Speed (serving=mfu:1,roofline:1) takes one option at a time, like roofline. The preset's choice is used.",
            "速度来源（serving=mfu:1,roofline:1）只能取一个选项，例如 roofline。已改用预设的选项。",
        ),
        (
            "server_power=5 kg",
            "Server power (server_power=5 kg) must be in kW, like 2 kW. The preset's value is used.",
            "服务器功率（server_power=5 kg）的单位须是 kW，例如 2 kW。已改用预设值。",
        ),
        (
            "mfu=",
            "MFU (mfu=) is empty: write a number, like 35%. The preset's value is used.",
            "MFU（mfu=）是空的：写一个数，例如 35%。已改用预设值。",
        ),
        (
            "cost_per_day=5",
            "Cost of one day (cost_per_day) is a result and cannot be set. What the link says of it changes nothing.",
            "每日成本（cost_per_day）是计算结果，不能设置。链接中给它的数值不影响结果。",
        ),
        (
            "hours_per_day=25",
            "Hours a day (hours_per_day) is a definition and cannot be set. What the link says of it changes nothing.",
            "每天小时数（hours_per_day）是定义，不能设置。链接中给它的数值不影响结果。",
        ),
        (
            "ownership=lease",
            "Rent or own (ownership=lease) must be one of rent, own. The preset's choice is used.",
            "租用或自有（ownership=lease）须是以下之一：rent、own。已改用预设的选项。",
        ),
        (
            "users=5",
            "No value has the key “users”: did you mean daily_users? It stays in the link and changes nothing.",
            "没有名为“users”的参数，是否想写 daily_users？它会保留在链接中，不影响结果。",
        ),
        (
            "<b>=1",
            "No value has the key “<b>”. It stays in the link and changes nothing.",
            "没有名为“<b>”的参数。它会保留在链接中，不影响结果。",
        ),
        (
            "lang=fr",
            "The page does not know lang=fr: lang can be en and zh. It stays in the link and changes nothing.",
            "页面不认识 lang=fr：lang 可以是 en、zh。它会保留在链接中，不影响结果。",
        ),
        (
            "daily_users=1M&daily_users=2M",
            "Daily users (daily_users) is in the link more than once; the last value is used.",
            "日活跃用户（daily_users）在链接中出现多次，以最后一次为准。",
        ),
        (
            "queries_per_day=1M&daily_users=1M&queries_per_user=3",
            "Messages a day (queries_per_day) and messages a user (queries_per_user) do not fit together; the \
            calculation goes by messages a day.",
            "每日消息数（queries_per_day）与人均消息数（queries_per_user）相互矛盾，计算以每日消息数为准。",
        ),
        (
            "mfu=%FF",
            "MFU (mfu) has characters in the link that cannot be decoded; they are replaced by \u{fffd}.",
            "MFU（mfu）在链接中含有无法解码的字符，已以\u{fffd}代替。",
        ),
        (
            "v=0",
            "This link names version 0 of the model, and there is none; version 1 computes it.",
            "此链接写明的模型版本 0 并不存在，现按版本 1 计算。",
        ),
        (
            "v=99",
            "This link was made with version 99 of the model, which is newer than this page: version 1 computes it, and \
             numbers can differ. Reload the page to get the newest.",
            "此链接由模型版本 99 生成，比本页新；现按版本 1 计算，数字可能不同。重新加载可取得最新版本。",
        ),
    ];
    for (query, en, zh) in cases {
        let (_, problems) = codec::decode(query);
        let first = problems.first().unwrap_or_else(|| panic!("{query} has no problem"));
        assert_eq!(i18n::problem(Lang::En, first), *en, "{query}");
        assert_eq!(i18n::problem(Lang::Zh, first), *zh, "{query}");
    }
}

#[test]
fn a_field_says_it_without_the_key() {
    let (_, problems) = codec::decode("utilization=150%25");
    assert_eq!(i18n::field_problem(Lang::En, &problems[0]), "Utilization must be between 0.1% and 100%, like 60%");
    assert_eq!(i18n::field_problem(Lang::Zh, &problems[0]), "利用率须在 0.1% 到 100% 之间，例如 60%");
}

#[test]
fn unknown_options_list_the_nearest() {
    let (_, problems) = codec::decode("gpu=h100");
    let said = i18n::problem(Lang::En, &problems[0]);
    assert!(said.starts_with("Accelerator (gpu=h100) must be one of 45 names, like h"), "{said}");
    assert!(said.contains("h100-sxm") && said.contains("h100-nvl"), "{said}");
    assert_eq!(said.matches(',').count(), 6, "six options are listed: {said}");

    let (_, problems) = codec::decode("preset=chatgpt2023");
    let said = i18n::problem(Lang::Zh, &problems[0]);
    assert!(said.starts_with("预设场景（preset=chatgpt2023）须是 22 个名称之一，例如 chatgpt-2023、"), "{said}");
    assert!(said.ends_with("已从“ChatGPT 规模，2025”开始。"), "{said}");
}

#[test]
fn foreign_text_is_short_and_harmless() {
    let nasty = "\u{202e}<script>alert(1)</script>\u{0}\n".to_owned() + &"x".repeat(5000);
    for problem in [
        Problem::UnknownKey { key: nasty.clone() },
        Problem::UnknownPreset { text: nasty.clone() },
        Problem::UnknownOption { choice: ChoiceId::Gpu, text: nasty.clone() },
        Problem::OutOfBounds { id: Id::Mfu, text: nasty.clone() },
        Problem::OtherVersion { version: nasty.clone() },
        Problem::Repeated { key: nasty.clone() },
        Problem::BadEscape { key: nasty.clone() },
        Problem::UnknownSetting { key: "view", text: nasty.clone(), options: "estimate, textbook" },
        Problem::Unreadable { id: Id::Mfu, text: nasty, error: NumberError::AmbiguousComma },
    ] {
        for lang in Lang::ALL {
            let said = i18n::problem(*lang, &problem);
            assert!(said.chars().count() < 400, "{said}");
            assert!(!said.chars().any(|c| c.is_control() || c == '\u{202e}'), "{said:?}");
        }
    }
}

#[test]
fn the_example_of_a_message_can_be_typed() {
    for id in Id::INPUTS {
        if id.row().input.is_some_and(|input| input.level == Level::Fixed) {
            continue;
        }
        for lang in Lang::ALL {
            let said = i18n::field_problem(*lang, &Problem::OutOfBounds { id: *id, text: String::new() });
            let (_, example) = said.split_once(if *lang == Lang::En { ", like " } else { "，例如" }).unwrap();
            let suffix = i18n::suffix(*lang, id.unit());
            let number = example.trim().strip_suffix(suffix).unwrap_or(example).trim();
            let read = codec::read_amount(*id, number);
            assert!(read.is_ok(), "{}: {number} in {said}: {read:?}", id.key());
        }
    }
}

#[test]
fn notes_are_sentences() {
    let cases: &[(Note, &str, &str)] = &[
        (
            Note::Replica { gpus: 8, weights: 70.6e9, capacity: 80e9, precision: Precision::Fp8 },
            "FP8 weights take 70.6 GB of the 80 GB on each of 8 GPUs.",
            "8 张 GPU 各有 80 GB 显存，FP8 权重占其中 70.6 GB。",
        ),
        (
            Note::Replica { gpus: 1, weights: 8.03e9, capacity: 48e9, precision: Precision::Fp8 },
            "FP8 weights take 8.03 GB of the 48 GB on one GPU.",
            "单张 GPU 有 48 GB 显存，FP8 权重占其中 8.03 GB。",
        ),
        (
            Note::PowerPredicted { busy: 0.68, idle: 0.368 },
            "Power is predicted too: a server draws 68% of its rating while it works and 37% while it waits; at the \
            measured speed of twelve set-ups GPU power is within 6% for half of them and within 15% for all.",
            "功耗也是预测值：服务器工作时为额定值的 68%，等待时为 37%；按 12 组实测的速度计算，GPU 功率与实测相差，一半在 6% 以内，全部在 15% 以内。",
        ),
        (
            Note::Batch { batch: 256.0, limit: BatchLimit::Engine },
            "Each replica writes 256 answers at once: the limit of the engine.",
            "每个副本同时生成 256 个回答，达到推理引擎上限。",
        ),
        (
            Note::Batch { batch: 1.0, limit: BatchLimit::Tpot },
            "Each replica writes 1 answer at once: with more, a token would take longer than the target allows.",
            "每个副本同时生成 1 个回答，再多则每个 token 的用时超出目标。",
        ),
        (
            Note::TpotMissed { predicted: 0.0623, target: 0.05 },
            "Tokens come every 62 ms, slower than the target of 50 ms.",
            "每 62 ms 才出一个 token，慢于目标 50 ms。",
        ),
        (
            Note::ServersGiven { given: 1.0, needed: 0.5 },
            "1 server is taken as set; at the stated utilization the work needs 0.5.",
            "服务器按设定取 1 台；在设定的利用率下，工作量需要 0.5 台。",
        ),
        (
            Note::ServersGiven { given: 226.75, needed: 226.9123 },
            "226.75 servers are taken as set; at the stated utilization the work needs 226.9.",
            "服务器按设定取 226.75 台；在设定的利用率下，工作量需要 226.9 台。",
        ),
        (
            Note::Replica { gpus: 1, weights: 410e9, capacity: 141e9, precision: Precision::Fp8 },
            "FP8 weights would take 410 GB on one GPU, which has 141 GB.",
            "单张 GPU 有 141 GB 显存，FP8 权重却需要 410 GB。",
        ),
        (
            Note::Batch { batch: 98.0, limit: BatchLimit::Ttft },
            "Each replica writes 98 answers at once: with more, the first token would come later than the target allows.",
            "每个副本同时生成 98 个回答，再多则首个 token 的用时超出目标。",
        ),
        (
            Note::Crosses { gpus: 144, domains: 18.0, stages: false },
            "The 144 GPUs of a replica are on 18 separate links: a part of each exchange crosses the slower network between them.",
            "副本的 144 张 GPU 分属 18 个互连域：通信有一部分要走域间较慢的网络。",
        ),
        (
            Note::Apart { prefill_gpus: 32, decode_gpus: 144, reading: 734.19, writing: 1316.9 },
            "Replicas of 32 GPUs read the prompts and replicas of 144 GPUs write the answers; at the stated utilization the \
            work needs 734.2 GPUs to read and 1,317 to write.",
            "输入由 32 卡的副本读取，回答由 144 卡的副本生成；在设定的利用率下，读取需要 734.2 张卡，生成需要 1,317 张卡。",
        ),
        (
            Note::PeakAboveCapacity { ratio: 1.3 },
            "At the busiest hour the load is 1.3 times what the fleet can do: answers would have to wait.",
            "最忙的一小时，负载是机群能力的 1.3 倍：回答需要排队。",
        ),
    ];
    for (note, en, zh) in cases {
        // Figures and symbols are kept together by narrow spaces.
        let plain = |lang| i18n::note(lang, note).replace(['\u{202f}', '\u{a0}'], " ");
        assert_eq!(plain(Lang::En), *en);
        assert_eq!(plain(Lang::Zh), *zh);
    }
    for note in notes() {
        assert!(i18n::note(Lang::En, &note).ends_with('.'), "{note:?}");
        assert!(i18n::note(Lang::Zh, &note).ends_with('。'), "{note:?}");
    }
}

#[test]
fn headlines_state_what_the_preset_states() {
    let figures = |lang| match lang {
        Lang::En => Figures {
            messages: "2.5 billion",
            one_message: false,
            model: "GPT-3 175B",
            training_gpus: "8,960",
            amount: "$1.1 million",
        },
        Lang::Zh => Figures {
            messages: "25 亿",
            one_message: false,
            model: "GPT-3 175B",
            training_gpus: "8,960",
            amount: "110 万美元",
        },
    };
    let say = |lang, id, period| headline_text(&headline(lang, id, period, &figures(lang)));
    let cases = [
        (
            Id::CostPerDay,
            Period::Day,
            "Serving 2.5 billion messages costs about $1.1 million a day.",
            "每天处理 25 亿条消息，约需 110 万美元。",
        ),
        (
            Id::CostPerDay,
            Period::Month,
            "Serving 2.5 billion messages a day costs about $1.1 million a month.",
            "每天处理 25 亿条消息，每月约需 110 万美元。",
        ),
        (
            Id::TrainingCost,
            Period::Day,
            "Training GPT-3 175B once costs about $1.1 million.",
            "训练一次 GPT-3 175B 约需 110 万美元。",
        ),
        (Id::CostPerUser, Period::Day, "Cost of a user: about $1.1 million.", "每用户成本：约 110 万美元。"),
    ];
    for (id, period, en, zh) in cases {
        assert_eq!(say(Lang::En, id, period), en);
        assert_eq!(say(Lang::Zh, id, period), zh);
    }
    for preset in PresetId::ALL {
        for lang in Lang::ALL {
            let pieces = headline(*lang, preset.headline(), Period::Year, &figures(*lang));
            let amounts = pieces.iter().filter(|piece| matches!(piece, Piece::Amount(_))).count();
            assert_eq!(amounts, 1, "{preset:?}");
            let own = headline_text(&pieces).starts_with(i18n::label(*lang, preset.headline()));
            assert!(!own || preset.headline() == Id::ElectricityCostPerDay, "{preset:?} has no sentence of its own");
        }
    }
}

#[test]
fn every_part_of_a_step_can_be_the_limit() {
    let terms = [Id::WeightTime, Id::CacheTime, Id::ArithmeticTime, Id::MovementTime, Id::FixedTime, Id::SequencesTime];
    for lang in Lang::ALL {
        for term in terms {
            assert!(sentences::decode_limit(*lang, term, "40%").is_some());
        }
        assert_eq!(sentences::decode_limit(*lang, Id::CostPerDay, "40%"), None);
    }
}
