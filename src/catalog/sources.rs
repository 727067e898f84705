//! Sources of the catalogue.

use crate::model::source::{Grade, Source};

macro_rules! sources {
    ($( $name:ident = $grade:ident $date:literal $title:literal $address:literal; )*) => {
        $(
            #[doc = $title]
            pub const $name: Source = Source { title: $title, address: $address, date: $date, grade: Grade::$grade };
        )*
    };
}

sources! {
    EPOCH_CHIPS = Published "2025-03" "Epoch AI, chip data of training-cost-trends" "https://github.com/epoch-research/training-cost-trends";
    EPOCH_PRICES = Published "2025-01" "Epoch AI, price file of training-cost-trends: $39,083 a GPU in a server" "https://github.com/epoch-research/training-cost-trends";
    SKYPILOT = Published "2025" "SkyPilot catalogue v8: Nebius on demand" "https://github.com/skypilot-org/skypilot-catalog";
    META_LLAMA = Published "2024-12" "Meta, Llama 3.3 70B config.json" "https://huggingface.co/meta-llama/Llama-3.3-70B-Instruct";
    ECOLOGITS_MIXES = Published "2025" "EcoLogits electricity mixes" "https://github.com/mlco2/ecologits";
    EIA_INDUSTRIAL = Published "2025" "EIA, US industrial electricity price" "https://www.eia.gov/electricity/data.php";
}
