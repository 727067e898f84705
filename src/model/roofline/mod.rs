//! GPU time of one query from the physics of the accelerator and the model.
//!
//! A copy of the model serves B sequences at once. One generation of B requests takes `B T_pre + n_O T_step`: their
//! prompts are read in between the steps that write the answers. The constants are fitted to public measurements;
//! formulas and constants are those of the `prediction` study.
//!
//! Queueing is not modelled: requests come as they are needed.

pub mod decode;
pub mod layout;
pub mod prefill;
pub mod token;
pub mod weights;

use self::decode::{Step, step};
use self::layout::Layout;
use self::prefill::{Prefill, prefill};
use self::token::{Token, token};
use self::weights::{Weights, weights};
use super::algebra::Algebra;
use super::quantities::{Id, Inputs};

/// What does not depend on the batch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request<Q> {
    /// Weights of the model.
    pub weights: Weights<Q>,
    /// Time of one token.
    pub token: Token<Q>,
    /// Reading the prompt.
    pub prefill: Prefill<Q>,
}

/// B requests from their prompts to the ends of their answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Generation<Q> {
    /// One decode step.
    pub step: Step<Q>,
    /// Steps of one answer.
    pub steps: Q,
    /// Reading B prompts and writing B answers.
    pub cycle: Q,
}

/// Everything that the roofline says of one copy of the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Roofline<Q> {
    /// What does not depend on the batch.
    pub request: Request<Q>,
    /// What B requests take.
    pub generation: Generation<Q>,
    /// From a request to its first token: the prompt and the step it waits for.
    pub ttft: Q,
    /// Mean time between the tokens of an answer, prompts of others included; none without an answer.
    pub tpot: Option<Q>,
    /// Output tokens of one accelerator; none where there is nothing to do.
    pub tokens_per_second_per_gpu: Option<Q>,
    /// Work of the matmuls for one query.
    pub flop_per_query: Q,
    /// Share of the peak rate that the matmuls of prompts and answers reach; none where there is nothing to do.
    pub achieved_mfu: Option<Q>,
    /// Share of the memory bandwidth that weights and cache take in a step, on the busiest accelerator.
    pub achieved_mbu: Q,
}

/// What does not depend on the batch.
pub fn request<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Request<Q> {
    let weights = weights(i, layout);
    let token = token(i, layout, &weights);
    Request { weights, token, prefill: prefill(i, &token) }
}

/// One generation of B requests: T_c = B T_pre + n_O T_step, with n_O = O / tokens a step.
pub fn generation<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, request: &Request<Q>) -> Generation<Q> {
    let step = step(i, layout, &request.weights, &request.token);
    let steps = (i.output_tokens / i.tokens_per_step).named(Id::StepsPerQuery);
    let cycle = (i.batch * request.prefill.total + steps * step.total).named(Id::CycleTime);
    Generation { step, steps, cycle }
}

/// The roofline of one copy of the model.
///
/// # Assumptions
/// MFU counts 2 FLOP for each weight and token that is processed, cached input apart; attention is left out of it.
pub fn roofline<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Roofline<Q> {
    let request = request(i, layout);
    let generation = generation(i, layout, &request);
    let Generation { step, cycle, .. } = generation;
    let ttft = (i.one_query * request.prefill.total + step.total).named(Id::Ttft);
    let tpot = layout.writes.then(|| (cycle / i.output_tokens).named(Id::Tpot));
    let replica_time = cycle * i.gpus_per_replica;
    let tokens_per_second_per_gpu =
        layout.works.then(|| (i.batch * i.output_tokens / replica_time).named(Id::TokensPerSecondPerGpu));
    let tokens = i.input_tokens * i.cached_share.complement() + i.output_tokens;
    let flop_per_query = (i.flops_per_parameter * request.weights.matmul * tokens).named(Id::FlopPerQuery);
    let achieved_mfu =
        layout.works.then(|| (i.batch * flop_per_query / (replica_time * i.peak_flops)).named(Id::AchievedMfu));
    let bytes = step.weight_bytes + step.cache_bytes;
    let achieved_mbu = (bytes / (step.total * i.memory_bandwidth)).named(Id::AchievedMbu);
    Roofline { request, generation, ttft, tpot, tokens_per_second_per_gpu, flop_per_query, achieved_mfu, achieved_mbu }
}

/// GPU-seconds of reading the input and of writing the answer of one query: g T_pre and g n_O T_step / B.
pub fn gpu_time<Q: Algebra>(i: &Inputs<Q>, roofline: &Roofline<Q>) -> (Q, Q) {
    let Generation { step, steps, .. } = roofline.generation;
    let input = i.gpus_per_replica * roofline.request.prefill.total;
    (input, i.gpus_per_replica * steps * step.total / i.batch)
}

/// Every output of the roofline in the order of the derivation; `None` where it is not used or a model lacks the part.
pub fn outputs<Q: Copy>(roofline: Option<&Roofline<Q>>) -> Vec<(Id, Option<Q>)> {
    let all = |part: fn(&Roofline<Q>) -> Q| roofline.map(part);
    let some = |part: fn(&Roofline<Q>) -> Option<Q>| roofline.and_then(part);
    vec![
        (Id::RoutedParameters, some(|r| r.request.weights.routed.map(|routed| routed.parameters))),
        (Id::ExpertParameters, some(|r| r.request.weights.routed.map(|routed| routed.expert))),
        (Id::RoutedWeightBytes, some(|r| r.request.weights.routed.map(|routed| routed.bytes))),
        (Id::HeadParameters, some(|r| r.request.weights.head)),
        (Id::MatmulParameters, all(|r| r.request.weights.matmul)),
        (Id::FixedWeightBytes, all(|r| r.request.weights.fixed_bytes)),
        (Id::ActivationWidth, all(|r| r.request.token.activation_width)),
        (Id::ActivationTime, all(|r| r.request.token.activations)),
        (Id::LinkBytes, all(|r| r.request.token.link_bytes)),
        (Id::LinkTime, all(|r| r.request.token.links)),
        (Id::MatmulTime, all(|r| r.request.token.matmul)),
        (Id::TokenTime, all(|r| r.request.token.total)),
        (Id::InputPairs, all(|r| r.request.prefill.input_pairs)),
        (Id::CachedPairs, all(|r| r.request.prefill.cached_pairs)),
        (Id::AttentionWork, all(|r| r.request.prefill.attention_work)),
        (Id::PrefillAttentionTime, all(|r| r.request.prefill.attention)),
        (Id::PrefillTime, all(|r| r.request.prefill.total)),
        (Id::StepTokens, all(|r| r.generation.step.tokens)),
        (Id::ExpertShareRead, some(|r| r.generation.step.expert_share_read)),
        (Id::WeightBytesRead, all(|r| r.generation.step.weight_bytes)),
        (Id::WeightTime, all(|r| r.generation.step.weights)),
        (Id::DecodeContext, all(|r| r.generation.step.context)),
        (Id::CacheBytesRead, all(|r| r.generation.step.cache_bytes)),
        (Id::LatentAttentionTime, some(|r| r.generation.step.latent_attention)),
        (Id::CacheTime, all(|r| r.generation.step.cache)),
        (Id::ArithmeticTime, all(|r| r.generation.step.arithmetic)),
        (Id::MovementTime, all(|r| r.generation.step.movement)),
        (Id::FixedTime, all(|r| r.generation.step.fixed)),
        (Id::SequencesTime, all(|r| r.generation.step.sequences)),
        (Id::StepTime, all(|r| r.generation.step.total)),
        (Id::StepsPerQuery, all(|r| r.generation.steps)),
        (Id::CycleTime, all(|r| r.generation.cycle)),
        (Id::Ttft, all(|r| r.ttft)),
        (Id::Tpot, some(|r| r.tpot)),
        (Id::TokensPerSecondPerGpu, some(|r| r.tokens_per_second_per_gpu)),
        (Id::FlopPerQuery, all(|r| r.flop_per_query)),
        (Id::AchievedMfu, some(|r| r.achieved_mfu)),
        (Id::AchievedMbu, all(|r| r.achieved_mbu)),
    ]
}
