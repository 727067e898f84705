//! The letters of the products that a count is made of.

use crate::i18n::text::Text;

/// What a letter stands for; `None` for what is no letter of a count.
pub fn symbol(symbol: &str) -> Option<Text> {
    let (en, zh) = match symbol {
        "A" => ("attention heads", "注意力头数"),
        "A_i" => ("heads of the indexer", "索引器头数"),
        "C" => ("width of the convolution", "卷积宽度"),
        "D" => ("width of a head", "每头宽度"),
        "D_i" => ("width of an indexer head", "索引器每头宽度"),
        "D_n" => ("width of a head without position", "每头不带位置的宽度"),
        "D_r" => ("width of a head with position", "每头带旋转位置的宽度"),
        "D_v" => ("width of a value head", "每头值宽度"),
        "E" => ("experts", "专家数"),
        "F" => ("width of the feed-forward network", "前馈网络宽度"),
        "F_s" => ("width of the shared experts", "共享专家宽度"),
        "H" => ("hidden size", "隐藏维度"),
        "I" => ("inner width of the state space", "状态空间内部宽度"),
        "K" => ("heads of keys and values", "KV 头数"),
        "K_w" => ("width of all linear keys", "线性注意力键总宽度"),
        "M" => ("width of an expert", "专家宽度"),
        "N" => ("states", "状态数"),
        "P" => ("width of the latent query", "潜在查询宽度"),
        "R" => ("width of the latent vector", "潜在向量宽度"),
        "T" => ("rank of the time step", "时间步长的秩"),
        "V" => ("vocabulary", "词表大小"),
        "V_w" => ("width of all linear values", "线性注意力值总宽度"),
        "W" => ("width of the embedding", "嵌入宽度"),
        "d_v" => ("width of a linear value head", "线性注意力每头值宽度"),
        "n" => ("positions", "位置数"),
        "n_v" => ("heads of linear values", "线性注意力值头数"),
        _ => return None,
    };
    Some(Text { en, zh })
}
