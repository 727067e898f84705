//! From what a person chose to what the model is asked: reader before preset before catalogue before registry.

use super::Scenario;
use super::choice::ChoiceId;
use super::own_model::shape_value;
use super::presets::Kind;
use super::problem::Problem;
use crate::catalog::accelerators::{Accelerator, Vendor, accelerator};
use crate::catalog::fact::Fact;
use crate::catalog::grids::{Grid, grid};
use crate::catalog::models::{Model, model};
use crate::catalog::sources::prices::{NO_PRICE, OWNING_AS_RENT, RENT_AS_PRICE};
use crate::catalog::training::training_mfu;
use crate::model::calibration::AMD_DERATING;
use crate::model::choices::{
    Choices, DayShape, Engine, Optimizer, Ownership, Parallelism, Planning, Precision, Recompute, Serving,
    TrainingAttention, YesNo, ZeroStage,
};
use crate::model::id_set::IdSet;
use crate::model::plan::{Facts, Question};
use crate::model::prior::{Of, Prior};
use crate::model::quantities::{Follows, Id, Inputs};
use crate::model::source::{Grade, SourceId};

/// Where the value of an input comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// The reader set it.
    Reader,
    /// The preset states it.
    Preset,
    /// The catalogue entry of a choice.
    Catalog(ChoiceId, SourceId),
    /// The registry's default.
    Default,
    /// Nobody: the plan or a formula computes it.
    Computed,
}

/// A value with its origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resolved {
    /// In base units; zero where it is computed.
    pub value: f64,
    /// Who says so.
    pub origin: Origin,
}

impl Scenario {
    /// The option that holds for a choice.
    pub fn option(&self, choice: ChoiceId) -> &'static str {
        if let Some(option) = self.choices.get(&choice) {
            return option;
        }
        self.preset_option(choice)
    }

    /// The option that would hold without the reader's changes to this choice.
    pub fn preset_option(&self, choice: ChoiceId) -> &'static str {
        let follows_model = choice == ChoiceId::WeightPrecision && self.choices.contains_key(&ChoiceId::Model);
        if let Some(option) = self.preset.choices().get(&choice)
            && !follows_model
        {
            return option;
        }
        match choice {
            ChoiceId::WeightPrecision => self.model().precision.key(),
            // A published case is reproduced as it stands.
            ChoiceId::DefaultRanges => match self.preset.kind() {
                Kind::Predicted => YesNo::Yes.key(),
                Kind::Published => YesNo::No.key(),
            },
            _ => choice.default_option(),
        }
    }

    /// The model that is served.
    pub fn model(&self) -> &'static Model {
        let fallback = &crate::catalog::models::MODELS[0];
        model(self.option(ChoiceId::Model)).unwrap_or(fallback)
    }

    /// The accelerator that serves it.
    pub fn gpu(&self) -> &'static Accelerator {
        self.accelerator(ChoiceId::Gpu)
    }

    /// The accelerator used in training.
    pub fn training_gpu(&self) -> &'static Accelerator {
        self.accelerator(ChoiceId::TrainingGpu)
    }

    /// Where the electricity comes from.
    pub fn grid(&self) -> &'static Grid {
        let fallback = &crate::catalog::grids::GRIDS[0];
        grid(self.option(ChoiceId::Grid)).unwrap_or(fallback)
    }

    fn accelerator(&self, choice: ChoiceId) -> &'static Accelerator {
        let fallback = &crate::catalog::accelerators::ACCELERATORS[0];
        accelerator(self.option(choice)).unwrap_or(fallback)
    }

    /// How the weights are stored. Every fact of an accelerator asks for it.
    fn weight_precision(&self) -> Precision {
        Precision::from_key(self.option(ChoiceId::WeightPrecision)).unwrap_or(Precision::Bf16)
    }

    /// Everything chosen, as the model wants it.
    pub fn model_choices(&self) -> Choices {
        fn read<T>(scenario: &Scenario, choice: ChoiceId, from: fn(&str) -> Option<T>, fallback: T) -> T {
            from(scenario.option(choice)).unwrap_or(fallback)
        }
        Choices {
            serving: read(self, ChoiceId::Serving, Serving::from_key, Serving::Roofline),
            ownership: read(self, ChoiceId::Ownership, Ownership::from_key, Ownership::Rent),
            round_to_servers: read(self, ChoiceId::RoundToServers, YesNo::from_key, YesNo::Yes),
            count_input_tokens: read(self, ChoiceId::CountInputTokens, YesNo::from_key, YesNo::No),
            weight_precision: self.weight_precision(),
            kv_precision: read(self, ChoiceId::KvPrecision, Precision::from_key, Precision::Bf16),
            day_shape: read(self, ChoiceId::DayShape, DayShape::from_key, DayShape::Consumer),
            parallelism: read(self, ChoiceId::Parallelism, Parallelism::from_key, Parallelism::Auto),
            engine: read(self, ChoiceId::Engine, Engine::from_key, Engine::Python),
            prefill_decode_split: read(self, ChoiceId::PrefillDecodeSplit, YesNo::from_key, YesNo::No),
            training_attention: read(
                self,
                ChoiceId::TrainingAttention,
                TrainingAttention::from_key,
                TrainingAttention::Causal,
            ),
            recompute: read(self, ChoiceId::Recompute, Recompute::from_key, Recompute::Selective),
            optimizer: read(self, ChoiceId::Optimizer, Optimizer::from_key, Optimizer::Adamw),
            zero_stage: read(self, ChoiceId::ZeroStage, ZeroStage::from_key, ZeroStage::One),
        }
    }

    /// The value of an input before any plan, with its origin.
    pub fn resolved(&self, id: Id) -> Resolved {
        if let Some(value) = self.numbers.get(&id) {
            return Resolved { value: *value, origin: Origin::Reader };
        }
        if let Some(value) = self.preset.numbers().get(&id)
            && !self.displaces_preset(id)
        {
            return Resolved { value: *value, origin: Origin::Preset };
        }
        if let Some((choice, value, source)) = self.catalog_value(id) {
            return Resolved { value, origin: Origin::Catalog(choice, source) };
        }
        let has_default = id.row().input.is_some_and(|input| input.default.is_some());
        let origin = if has_default { Origin::Default } else { Origin::Computed };
        Resolved { value: id.default_value(), origin }
    }

    /// Whether the value of an input is uncertain, shown as a range or not: nobody stated it, or a predicted preset only
    /// assumes it.
    pub(super) fn has_prior(&self, id: Id) -> bool {
        let Some(prior) = id.row().input.and_then(|input| input.prior) else { return false };
        match (self.resolved(id).origin, prior.of) {
            (Origin::Default, _) | (Origin::Catalog(..), Of::Every) => true,
            // Who states one size of an assumed model has another model in mind.
            (Origin::Catalog(ChoiceId::Model, source), Of::Assumed) => {
                let sized = |id| self.numbers.contains_key(&id);
                source.grade == Grade::Guess && !sized(Id::TotalParameters) && !sized(Id::ActiveParameters)
            }
            (Origin::Catalog(_, source), Of::Assumed) => source.grade == Grade::Guess,
            (Origin::Preset, _) => self.preset.assumed().contains(&id),
            (Origin::Reader | Origin::Computed, _) => false,
        }
    }

    /// How sure the value of an input is which nobody stated; none where it is taken as it stands.
    pub fn prior(&self, id: Id) -> Option<&'static Prior> {
        let prior = id.row().input.and_then(|input| input.prior)?;
        (self.default_ranges() && self.has_prior(id)).then_some(prior)
    }

    /// Whether defaults that nobody stated are ranges.
    pub fn default_ranges(&self) -> bool {
        self.option(ChoiceId::DefaultRanges) == YesNo::Yes.key()
    }

    /// Whether each draw of a simulation is planned on its own.
    pub fn plan_adapts(&self) -> bool {
        self.option(ChoiceId::Plan) == Planning::Adapts.key()
    }

    /// The value that holds without a plan; `None` where it is computed.
    pub fn stated(&self, id: Id) -> Option<f64> {
        let resolved = self.resolved(id);
        (resolved.origin != Origin::Computed).then_some(resolved.value)
    }

    /// Whether reader or preset state the number.
    pub fn is_written(&self, id: Id) -> bool {
        matches!(self.resolved(id).origin, Origin::Reader | Origin::Preset)
    }

    /// What the model is asked.
    pub fn question(&self) -> Question {
        let mut question = self.unreconciled();
        self.reconcile(&mut question.inputs);
        question
    }

    /// What the model is asked, as stated: sizes may contradict each other.
    pub fn unreconciled(&self) -> Question {
        let mut given = IdSet::default();
        let inputs = Inputs::new(|id| {
            let resolved = self.resolved(id);
            if !matches!(resolved.origin, Origin::Computed | Origin::Default) {
                given.insert(id);
            }
            resolved.value
        });
        let facts = Facts { kv_heads: inputs.kv_heads as u32, latent_attention: inputs.latent_width > 0.0 };
        Question { inputs, given, choices: self.model_choices(), facts }
    }

    /// Sizes that the reader changed one at a time: the other one gives way, or follows.
    pub fn reconcile(&self, inputs: &mut Inputs<f64>) {
        if inputs.active_parameters > inputs.total_parameters {
            if self.numbers.contains_key(&Id::ActiveParameters) {
                inputs.total_parameters = inputs.active_parameters;
            } else {
                inputs.active_parameters = inputs.total_parameters;
            }
        }
        let from_catalog = matches!(self.resolved(Id::ScaleUpGpus).origin, Origin::Catalog(..));
        if from_catalog && links_a_server(self.gpu()) {
            inputs.scale_up_gpus = inputs.gpus_per_server;
        }
        inputs.experts_per_token = inputs.experts_per_token.min(inputs.experts);
        inputs.moe_layers = inputs.moe_layers.min(inputs.layers);
    }

    /// Values that cannot hold together, both stated by the reader.
    pub fn contradictions(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let number = |id| self.numbers.get(&id).copied();
        if let (Some(queries), Some(users), Some(each)) =
            (number(Id::QueriesPerDay), number(Id::DailyUsers), number(Id::QueriesPerUser))
            && (queries - users * each).abs() > 1e-6 * queries.abs()
        {
            found.push(Problem::Contradiction { used: Id::QueriesPerDay, ignored: Id::QueriesPerUser });
        }
        if let (Some(active), Some(total)) = (number(Id::ActiveParameters), number(Id::TotalParameters))
            && active > total
        {
            found.push(Problem::Contradiction { used: Id::ActiveParameters, ignored: Id::TotalParameters });
        }
        if let (Some(chosen), Some(all)) = (number(Id::ExpertsPerToken), number(Id::Experts))
            && chosen > all
        {
            found.push(Problem::Contradiction { used: Id::Experts, ignored: Id::ExpertsPerToken });
        }
        found
    }

    /// A value of the preset that the reader's changes make meaningless: the price of another accelerator, or queries
    /// a day where the reader stated users.
    fn displaces_preset(&self, id: Id) -> bool {
        if id == Id::QueriesPerDay {
            return self.numbers.contains_key(&Id::DailyUsers) || self.numbers.contains_key(&Id::QueriesPerUser);
        }
        let follows = id.row().input.map_or(Follows::Nothing, |input| input.follows);
        choice_followed(follows).is_some_and(|choice| self.choices.contains_key(&choice))
    }

    /// The value that the catalogue has for an input, with the choice it belongs to.
    fn catalog_value(&self, id: Id) -> Option<(ChoiceId, f64, SourceId)> {
        let input = id.row().input?;
        let choice = choice_followed(input.follows)?;
        let (value, source) = match choice {
            ChoiceId::Model => self.model_value(id)?,
            ChoiceId::Grid => grid_value(self.grid(), id)?,
            ChoiceId::TrainingGpu => training_value(self.training_gpu(), id)?,
            ChoiceId::Optimizer => (self.model_choices().optimizer.state_bytes()?, input.source),
            _ => self.gpu_value(id)?,
        };
        Some((choice, value, source))
    }

    fn gpu_value(&self, id: Id) -> Option<(f64, SourceId)> {
        let gpu = self.gpu();
        let precision = self.weight_precision();
        let fact = match id {
            Id::PeakFlops => gpu.peak(precision),
            Id::AttentionFlops => gpu.bf16,
            Id::MemoryCapacity => gpu.memory,
            Id::MemoryBandwidth => gpu.bandwidth,
            Id::LinkBandwidth => gpu.link,
            Id::ScaleUpGpus if links_a_server(gpu) => {
                return Some((self.resolved(Id::GpusPerServer).value, gpu.scale_up.source));
            }
            Id::ScaleUpGpus => gpu.scale_up,
            Id::ScaleOutBandwidth => gpu.scale_out,
            Id::SwitchPasses => gpu.switch_passes(),
            Id::GpusPerServer => gpu.gpus_per_server,
            Id::GpuHourPrice => return Some(rent(gpu)),
            Id::ServerPrice => {
                let (price, source) = server_price(gpu);
                return Some((price * self.part_of_server(), source));
            }
            Id::GpuPower => gpu.power,
            Id::ServerPower => return Some((gpu.server_power.base() * self.part_of_server(), gpu.server_power.source)),
            Id::ComputeDerating => {
                let factor = if gpu.vendor == Vendor::Amd { AMD_DERATING.base() } else { 1.0 };
                return Some((factor, id.row().input?.source));
            }
            _ => return None,
        };
        Some((fact.base(), fact.source))
    }

    /// What a server with another number of accelerators than the maker's takes of the maker's.
    fn part_of_server(&self) -> f64 {
        let makers = self.gpu().gpus_per_server.base();
        self.stated(Id::GpusPerServer).map_or(1.0, |gpus| gpus / makers)
    }

    fn model_value(&self, id: Id) -> Option<(f64, SourceId)> {
        let model = self.model();
        let choices = self.model_choices();
        if let Some(value) = shape_value(&model.shape, choices.kv_precision, id) {
            return Some((value, model.source));
        }
        let value = match id {
            Id::BytesPerWeight => choices.weight_precision.bytes(),
            // MXFP4 checkpoints keep attention in 16 bits.
            Id::BytesPerAttentionWeight => match choices.weight_precision {
                Precision::Mxfp4 => Precision::Bf16.bytes(),
                other => other.bytes(),
            },
            Id::TrainingTokens => return model.training_tokens.map(|tokens| (tokens, model.source)),
            _ => return None,
        };
        Some((value, model.source))
    }
}

/// Whether the scale-up link ends at the server: then it joins as many accelerators as the server has.
fn links_a_server(gpu: &Accelerator) -> bool {
    gpu.scale_up.value == gpu.gpus_per_server.value
}

/// The choice whose entry gives the value.
pub fn choice_followed(follows: Follows) -> Option<ChoiceId> {
    match follows {
        Follows::Nothing => None,
        Follows::Gpu => Some(ChoiceId::Gpu),
        Follows::Model => Some(ChoiceId::Model),
        Follows::Grid => Some(ChoiceId::Grid),
        Follows::TrainingGpu => Some(ChoiceId::TrainingGpu),
        Follows::Optimizer => Some(ChoiceId::Optimizer),
    }
}

const HOURS_PER_YEAR: f64 = 8760.0;

/// Rent of one accelerator. Where nobody lets it, what owning it costs over four years.
fn rent(gpu: &'static Accelerator) -> (f64, SourceId) {
    match gpu.rent {
        Some(fact) => (fact.base(), fact.source),
        None => {
            let (price, _) = server_price(gpu);
            let hours = 4.0 * HOURS_PER_YEAR;
            (price / gpu.gpus_per_server.base() / hours, OWNING_AS_RENT)
        }
    }
}

/// Price of a server. Where nobody states one, three years of rent.
fn server_price(gpu: &'static Accelerator) -> (f64, SourceId) {
    match (gpu.server_price, gpu.rent) {
        (Some(fact), _) => (fact.base(), fact.source),
        (None, Some(Fact { value, unit, .. })) => {
            let three_years = 3.0 * HOURS_PER_YEAR * gpu.gpus_per_server.base();
            (unit.to_base(value) * three_years, RENT_AS_PRICE)
        }
        (None, None) => (0.0, NO_PRICE),
    }
}

fn grid_value(grid: &'static Grid, id: Id) -> Option<(f64, SourceId)> {
    let fact = match id {
        Id::ElectricityPrice => grid.price,
        Id::GridIntensity => grid.intensity,
        Id::GridWater => grid.water,
        _ => return None,
    };
    Some((fact.base(), fact.source))
}

fn training_value(gpu: &'static Accelerator, id: Id) -> Option<(f64, SourceId)> {
    let fact = match id {
        Id::TrainingPeakFlops => gpu.bf16,
        Id::TrainingGpuPower => gpu.power,
        Id::TrainingMemoryCapacity => gpu.memory,
        Id::TrainingMfuReference => training_mfu(gpu).mfu,
        Id::TrainingGpuHourPrice => return Some(rent(gpu)),
        _ => return None,
    };
    Some((fact.base(), fact.source))
}
