//! The network of the laboratory: it follows PyTorch, its gradients are those of its loss, its draws are its seed's.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::laboratory::ask::{Ask, Field, Problem};
use dayburn::laboratory::network::{Network, Passing};
use dayburn::laboratory::optimizer::Optimizer;
use dayburn::laboratory::train::Training;
use dayburn::laboratory::{ROWS, Row, SHAPE, Setup, TEST, split, split_rows, work};
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How far from PyTorch a run may lie, everywhere and after 100 epochs.
const WITHIN: f64 = 1e-6;

#[derive(Deserialize)]
struct Reference {
    seed: u32,
    runs: Vec<Run>,
}

/// A run of PyTorch, as `tools/laboratory_reference.py` writes it.
#[derive(Deserialize)]
struct Run {
    optimizer: String,
    rate: f64,
    batch: u32,
    decay: f64,
    orders: Vec<String>,
    loss: Vec<f64>,
    accuracy: Vec<u32>,
    validation_loss: Vec<f64>,
    first_weights: Vec<f64>,
    last_weights: Vec<f64>,
    sum: f64,
    squares: f64,
    answers: Vec<f64>,
}

fn reference() -> Reference {
    serde_json::from_str(include_str!("laboratory/reference.json")).unwrap()
}

fn some_of(weights: &[f64]) -> Vec<f64> {
    weights.iter().step_by(40).copied().collect()
}

/// The largest difference of two lists of the same length.
fn apart(ours: impl IntoIterator<Item = f64>, theirs: &[f64]) -> f64 {
    let ours: Vec<f64> = ours.into_iter().collect();
    assert_eq!(ours.len(), theirs.len());
    ours.iter().zip(theirs).map(|(ours, theirs)| (ours - theirs).abs()).fold(0.0, f64::max)
}

/// Loss, accuracy and weights over 100 epochs, six optimizers, in one step an epoch and in two, with and without decay.
#[test]
fn every_optimizer_follows_pytorch() {
    let Reference { seed, runs } = reference();
    assert_eq!(runs.len(), 18);
    let mut most: BTreeMap<String, f64> = BTreeMap::new();
    for run in runs {
        let optimizer = Optimizer::from_key(&run.optimizer).unwrap();
        assert_eq!(optimizer.rate(), run.rate, "the default learning rate of {}", run.optimizer);
        let setup = Setup { optimizer, rate: run.rate, epochs: 100, batch: run.batch, decay: run.decay, seed };
        let mut training = Training::new(setup);
        // The last digit is lost where the file is read.
        assert!(apart(some_of(&training.network().parameters), &run.first_weights) < 1e-15);
        let mut orders = Vec::new();
        while training.epoch() {
            orders.push(training.order().iter().map(ToString::to_string).collect::<String>());
        }
        orders.push(training.order().iter().map(ToString::to_string).collect::<String>());
        assert_eq!(orders, run.orders);
        let (rows, epochs) = (split_rows().0.len() as f64, training.epochs());
        let right: Vec<u32> = epochs.iter().map(|epoch| (epoch.training.accuracy * rows).round() as u32).collect();
        assert_eq!(right, run.accuracy, "{}", run.optimizer);
        let weights = &training.network().parameters;
        let differences = [
            apart(epochs.iter().map(|epoch| epoch.training.loss), &run.loss),
            apart(epochs.iter().map(|epoch| epoch.validation.loss), &run.validation_loss),
            apart(some_of(weights), &run.last_weights),
            apart([weights.iter().sum()], &[run.sum]),
            apart([weights.iter().map(|weight| weight * weight).sum()], &[run.squares]),
            apart(ROWS.iter().map(|row| training.network().answer(&row.inputs)), &run.answers),
        ];
        for difference in differences {
            assert!(difference <= WITHIN, "{} batch {} decay {}: {differences:?}", run.optimizer, run.batch, run.decay);
            let most = most.entry(run.optimizer.clone()).or_default();
            *most = most.max(difference);
        }
    }
    // `cargo test --test laboratory -- --nocapture` prints the table of agreement.
    for (optimizer, difference) in most {
        println!("{optimizer:10} {difference:.1e}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    /// Any number of layers of any size: what backpropagation says is what the loss does.
    #[test]
    fn gradients_are_those_of_the_loss(
        hidden in prop::collection::vec(1usize..7, 0..4),
        seed: u32,
        rows in prop::collection::vec((prop::array::uniform3(-2.0..2.0f64), prop::bool::ANY), 1..6),
    ) {
        const STEP: f64 = 1e-5;
        let shape: Vec<usize> = std::iter::once(3).chain(hidden).chain([1]).collect();
        let rows: Vec<Row> =
            rows.into_iter().map(|(inputs, wanted)| Row { inputs, wanted: f64::from(u8::from(wanted)) }).collect();
        let mut network = Network::seeded(&shape, seed);
        // Biases are zero at first, where the cut-off of a layer without a sum has no slope.
        network.parameters.iter_mut().enumerate().for_each(|(at, weight)| *weight += 0.01 * ((at % 7) as f64 - 2.5));
        let (mut gradient, mut passing) = (Vec::new(), Passing::default());
        network.gradient(rows.iter(), &mut gradient, &mut passing);
        prop_assert_eq!(gradient.len(), network.parameters.len());
        let here = network.score(&rows, &mut passing).loss;
        for (at, gradient) in gradient.into_iter().enumerate() {
            let mut moved = network.clone();
            moved.parameters[at] += STEP;
            let above = moved.score(&rows, &mut passing).loss;
            moved.parameters[at] -= 2.0 * STEP;
            let below = moved.score(&rows, &mut passing).loss;
            let is = |slope: f64, near: f64| (slope - gradient).abs() <= near * (1.0 + slope.abs());
            // A value that passes zero within the step is cut off on one side only: the other side has the slope.
            let holds = is((above - below) / (2.0 * STEP), 1e-6)
                || is((above - here) / STEP, 1e-4)
                || is((here - below) / STEP, 1e-4);
            prop_assert!(holds, "{at}: {gradient} is not the slope of {below}, {here}, {above}");
        }
    }

    /// A link may say anything.
    #[test]
    fn any_question_is_read_and_written_again(text in "(optimizer|rate|epochs|what|[a-z:;0-9. -]){0,12}") {
        let ask = Ask::parse(&text);
        let (setup, _) = ask.read();
        prop_assert!(setup.epochs >= 1 && setup.batch >= 1 && setup.rate > 0.0);
        prop_assert_eq!(Ask::parse(&ask.to_string()), ask);
    }
}

#[test]
fn the_article_has_641_parameters_and_trains_on_three_rows() {
    let network = Network::seeded(&SHAPE, 1);
    let counts: Vec<usize> = network.layers().iter().map(|layer| layer.parameters()).collect();
    assert_eq!(counts, [3 * 128 + 128, 128 + 1]);
    assert_eq!((network.parameters.len(), work::parameters()), (641, 641));
    let (rows, held_back) = split_rows();
    assert_eq!((rows.len(), held_back), (3, &ROWS[3..]));
    // Keras: int(n * (1 - share)).
    assert_eq!([(10, 0.1), (4, 0.25), (5, 0.5), (1, 0.0)].map(|(rows, share)| split(rows, share)), [9, 3, 2, 1]);
    for row in ROWS.iter().chain(&TEST) {
        assert_eq!(row.wanted == 1.0, (row.inputs[0] == 1.0) != (row.inputs[1] == 1.0));
    }
    let article = Setup::default();
    assert_eq!((article.steps_per_epoch(), article.steps()), (1, 100));
    assert_eq!((Setup { batch: 2, ..article }).steps(), 200);
    assert_eq!(work::step_flops(&article), 6.0 * 641.0 * 3.0);
    assert_eq!(work::step_flops(&Setup { batch: 2, ..article }), 6.0 * 641.0 * 2.0);
}

/// What the view says of the article's own run.
#[test]
fn three_rows_are_learned_and_the_fourth_is_not() {
    let mut training = Training::new(Setup::default());
    while training.step() {}
    let (rows, held_back) = split_rows();
    assert_eq!(training.score(rows).accuracy, 1.0);
    assert_eq!(training.score(held_back).accuracy, 0.0);
    let (first, last) = (training.epochs()[0], training.epochs()[99]);
    assert!(last.training.loss < first.training.loss / 1.5);
    assert!(last.validation.loss > first.validation.loss);
}

#[test]
fn a_seed_says_everything() {
    let run = |seed| {
        let mut training = Training::new(Setup { seed, batch: 1, ..Setup::default() });
        while training.step() {}
        training.network().parameters.clone()
    };
    assert_eq!(run(7), run(7));
    assert_ne!(run(7), run(8));
}

#[test]
fn a_rate_that_is_too_large_ends_the_run() {
    // Each step multiplies every weight by 1 - 100.
    let setup = Setup { optimizer: Optimizer::Sgd, rate: 100.0, decay: 1.0, epochs: 1000, ..Setup::default() };
    let mut training = Training::new(setup);
    while training.step() {}
    assert!(training.went_astray() && training.is_done());
    assert!(training.epochs().len() < 300);
}

#[test]
fn a_question_says_only_what_differs_and_keeps_what_it_cannot_read() {
    let none = Ask::parse("");
    assert_eq!(none.read(), (Setup::default(), vec![]));
    let sgd = none.clone().with(Field::Optimizer, "sgd");
    assert_eq!(sgd.to_string(), "optimizer:sgd");
    // Each optimizer has its own rate until the reader names one.
    assert_eq!(sgd.read().0.rate, 1e-3);
    assert_eq!(none.clone().with(Field::Optimizer, "adadelta").read().0.rate, 1.0);
    let fast = sgd.with(Field::Rate, "0.5").with(Field::Epochs, "1k");
    assert_eq!(fast.to_string(), "optimizer:sgd;rate:0.5;epochs:1k");
    assert_eq!((fast.read().0.rate, fast.read().0.epochs), (0.5, 1000));
    assert_eq!(fast.clone().with(Field::Epochs, "100").to_string(), "optimizer:sgd;rate:0.5");
    assert_eq!(fast.with(Field::Optimizer, "adam").to_string(), "rate:0.5;epochs:1k");

    let bad = Ask::parse("optimizer:adamw;rate:fast;epochs:0;batch:1.5;decay:2;seed:9;speed:3");
    let (setup, problems) = bad.read();
    assert_eq!(setup, Setup { seed: 9, ..Setup::default() });
    let text = str::to_owned;
    assert_eq!(
        problems,
        [
            Problem::Unknown(text("speed")),
            Problem::Unreadable(Field::Optimizer, text("adamw")),
            Problem::Unreadable(Field::Rate, text("fast")),
            Problem::OutOfBounds(Field::Epochs, text("0")),
            Problem::NotWhole(Field::Batch, text("1.5")),
            Problem::OutOfBounds(Field::Decay, text("2")),
        ]
    );
    let mended = bad.with(Field::Rate, "0.1").to_string();
    assert_eq!(mended, "optimizer:adamw;rate:0.1;epochs:0;batch:1.5;decay:2;seed:9;speed:3");
    assert_eq!(none.with(Field::Rate, "a;b").to_string(), "rate:a b");
    for field in Field::ALL {
        assert!(Ask::default().with(field, field.example()).read().1.is_empty());
    }
}

#[test]
fn gpt3_is_what_its_source_says() {
    let (flops, source) = work::gpt3().unwrap();
    assert_eq!(flops, 3.14e23);
    assert!(!source.title.is_empty() && !source.address.is_empty());
    assert_eq!(work::seconds(flops, 0.0), None);
    let answer = dayburn::scenario::Scenario::default().answer();
    let fleet = work::fleet(&answer).unwrap();
    assert!(fleet.gpus > 1.0 && fleet.rate / fleet.gpus > 1e13 && fleet.rate / fleet.gpus < 1e16);
}
