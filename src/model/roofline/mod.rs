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
pub mod prompts;
pub mod token;
pub mod weights;

use self::decode::{Step, step};
use self::layout::Layout;
use self::prefill::{Prefill, prefill};
use self::prompts::{Prompts, in_pass, prompts, receiving};
use self::token::{Token, decoded_token, token};
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
    /// Reading prompts, where accelerators of their own do.
    pub prompts: Option<Prompts<Q>>,
    /// Output tokens of one accelerator that only writes answers.
    pub decode_rate: Option<Q>,
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

/// What does not depend on the batch, on a copy that does not read its prompts.
pub fn answered<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, prompts: &Prompts<Q>) -> Request<Q> {
    let weights = prompts.weights;
    Request { weights, token: decoded_token(i, layout, &weights), prefill: prompts.prefill }
}

/// One generation of B requests: T_c = (B T_pre + n_O T_step) / ε, with n_O = O / tokens a step and ε how fast the real
/// system is, as a multiple of what is predicted. A copy that reads no prompts has the second part only, unless the
/// caches of its prompts take longer to arrive.
pub fn generation<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, request: &Request<Q>) -> Generation<Q> {
    let step = step(i, layout, &request.weights, &request.token);
    let steps = (i.output_tokens / i.tokens_per_step).named(Id::StepsPerQuery);
    let writing = steps * step.total;
    let cycle = if layout.reads { i.batch * request.prefill.total + writing } else { writing.max(receiving(i)) };
    let cycle = (cycle / i.speed_correction).named(Id::CycleTime);
    Generation { step, steps, cycle }
}

/// Time until the prompt of a request is read where steps of others are in between.
///
/// # Assumptions
/// With data-parallel attention a prompt lies on one accelerator, and prompts are read one on each: a prompt waits for
/// as many as there are accelerators. In a pipeline it passes all stages, whole.
pub fn wait<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, request: &Request<Q>) -> Q {
    i.one_query * in_pass(i, layout, request.prefill.total)
}

/// The roofline of one copy of the model.
///
/// # Assumptions
/// MFU counts 2 FLOP for each weight and token that is processed, cached input apart; attention is left out of it.
pub fn roofline<Q: Algebra>(i: &Inputs<Q>, layout: &Layout) -> Roofline<Q> {
    let request = request(i, layout);
    let generation = generation(i, layout, &request);
    let Generation { step, cycle, .. } = generation;
    let ttft = (wait(i, layout, &request) + step.total).named(Id::Ttft);
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
    Roofline {
        request,
        generation,
        prompts: None,
        decode_rate: None,
        ttft,
        tpot,
        tokens_per_second_per_gpu,
        flop_per_query,
        achieved_mfu,
        achieved_mbu,
    }
}

/// The roofline of a service that reads prompts on some accelerators and writes answers on others. The layout of the
/// decode replica must not read.
///
/// # Assumptions
/// As [`roofline`]; each side is as large as its work asks, so that neither waits for the other.
pub fn disaggregated<Q: Algebra>(i: &Inputs<Q>, layout: &Layout, prefill_layout: &Layout) -> Roofline<Q> {
    let weights = weights(i, layout);
    let prompts = prompts(i, prefill_layout, &weights);
    let request = answered(i, layout, &prompts);
    let generation = generation(i, layout, &request);
    let Generation { step, cycle, .. } = generation;
    let ttft = (prompts.wait + step.total).named(Id::Ttft);
    let tpot = (cycle / i.output_tokens).named(Id::Tpot);
    let writing = i.gpus_per_replica * cycle / i.batch;
    let decode_rate = (i.output_tokens / writing).named(Id::DecodeRate);
    let gpu_time = i.prefill_gpus_per_replica * prompts.time + writing;
    let tokens_per_second_per_gpu = (i.output_tokens / gpu_time).named(Id::TokensPerSecondPerGpu);
    let tokens = i.input_tokens * i.cached_share.complement() + i.output_tokens;
    let flop_per_query = (i.flops_per_parameter * weights.matmul * tokens).named(Id::FlopPerQuery);
    let achieved_mfu = (flop_per_query / (gpu_time * i.peak_flops)).named(Id::AchievedMfu);
    let bytes = step.weight_bytes + step.cache_bytes;
    let achieved_mbu = (bytes / (step.total * i.memory_bandwidth)).named(Id::AchievedMbu);
    Roofline {
        request,
        generation,
        prompts: Some(prompts),
        decode_rate: Some(decode_rate),
        ttft,
        tpot: Some(tpot),
        tokens_per_second_per_gpu: Some(tokens_per_second_per_gpu),
        flop_per_query,
        achieved_mfu: Some(achieved_mfu),
        achieved_mbu,
    }
}

/// GPU-seconds of reading the input and of writing the answer of one query: g T_pre / ε and g n_O T_step / (B ε); on
/// accelerators of their own g_p T_p and g T_c / B.
pub fn gpu_time<Q: Algebra>(i: &Inputs<Q>, roofline: &Roofline<Q>) -> (Q, Q) {
    let Generation { step, steps, cycle } = roofline.generation;
    if let Some(prompts) = &roofline.prompts {
        return (i.prefill_gpus_per_replica * prompts.time, i.gpus_per_replica * cycle / i.batch);
    }
    let input = i.gpus_per_replica * roofline.request.prefill.total / i.speed_correction;
    (input, i.gpus_per_replica * steps * step.total / i.batch / i.speed_correction)
}

/// Every output of the roofline in the order of the derivation; `None` where it is not used or a model lacks the part.
pub fn outputs<Q: Copy>(roofline: Option<&Roofline<Q>>) -> Vec<(Id, Option<Q>)> {
    let all = |part: fn(&Roofline<Q>) -> Q| roofline.map(part);
    let some = |part: fn(&Roofline<Q>) -> Option<Q>| roofline.and_then(part);
    // On accelerators of their own a token of a prompt and one of an answer have each their parts.
    let token = roofline.map(|r| r.prompts.map_or(r.request.token, |prompts| prompts.token));
    let decoded = roofline.filter(|r| r.prompts.is_some()).map(|r| r.request.token);
    let prompts = roofline.and_then(|r| r.prompts);
    vec![
        (Id::RoutedParameters, some(|r| r.request.weights.routed.map(|routed| routed.parameters))),
        (Id::ExpertParameters, some(|r| r.request.weights.routed.map(|routed| routed.expert))),
        (Id::RoutedWeightBytes, some(|r| r.request.weights.routed.map(|routed| routed.bytes))),
        (Id::HeadParameters, some(|r| r.request.weights.head)),
        (Id::MatmulParameters, all(|r| r.request.weights.matmul)),
        (Id::FixedWeightBytes, all(|r| r.request.weights.fixed_bytes)),
        (Id::ActivationWidth, token.map(|t| t.activation_width)),
        (Id::ActivationTime, token.map(|t| t.activations)),
        (Id::LinkBytes, token.map(|t| t.link_bytes)),
        (Id::ForeignDomains, token.and_then(|t| t.foreign_domains)),
        (Id::ScaleOutBytes, token.and_then(|t| t.scale_out_bytes)),
        (Id::LinkTime, token.map(|t| t.links)),
        (Id::MatmulTime, token.map(|t| t.matmul)),
        (Id::TokenTime, token.map(|t| t.total)),
        (Id::InputPairs, all(|r| r.request.prefill.input_pairs)),
        (Id::CachedPairs, all(|r| r.request.prefill.cached_pairs)),
        (Id::AttentionWork, all(|r| r.request.prefill.attention_work)),
        (Id::PrefillAttentionTime, all(|r| r.request.prefill.attention)),
        (Id::PrefillTime, all(|r| r.request.prefill.total)),
        (Id::PassTime, prompts.map(|p| p.pass)),
        (Id::TransferTime, prompts.map(|p| p.transfer)),
        (Id::PromptTime, prompts.map(|p| p.time)),
        (Id::PrefillRate, prompts.map(|p| p.rate)),
        (Id::DecodeActivationWidth, decoded.map(|t| t.activation_width)),
        (Id::DecodeActivationTime, decoded.map(|t| t.activations)),
        (Id::DecodeLinkBytes, decoded.map(|t| t.link_bytes)),
        (Id::DecodeForeignDomains, decoded.and_then(|t| t.foreign_domains)),
        (Id::DecodeScaleOutBytes, decoded.and_then(|t| t.scale_out_bytes)),
        (Id::DecodeLinkTime, decoded.map(|t| t.links)),
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
        (Id::DecodeRate, some(|r| r.decode_rate)),
        (Id::TokensPerSecondPerGpu, some(|r| r.tokens_per_second_per_gpu)),
        (Id::FlopPerQuery, all(|r| r.flop_per_query)),
        (Id::AchievedMfu, some(|r| r.achieved_mfu)),
        (Id::AchievedMbu, all(|r| r.achieved_mbu)),
    ]
}
