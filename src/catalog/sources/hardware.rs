//! Accelerators and servers: data sheets and what is worked out from them.

crate::model::source::sources! {
    Hardware:
    EPOCH_CHIPS = Published "2025-03"
        "Epoch AI, chip file of training-cost-trends"
        zh "Epoch AI：training-cost-trends 的芯片数据表"
        "https://github.com/epoch-research/training-cost-trends";
    NVIDIA_DGX_1 = Published "2017-05"
        "NVIDIA, DGX-1 with V100 data sheet: eight GPUs, 3.5 kW"
        zh "NVIDIA DGX-1（V100）数据手册：8 卡，3.5 kW"
        "https://www.nvidia.com/en-us/data-center/dgx-1/";
    NVIDIA_DGX_A100 = Published "2020-05"
        "NVIDIA, DGX A100 data sheet: eight GPUs, 6.5 kW"
        zh "NVIDIA DGX A100 数据手册：8 卡，6.5 kW"
        "https://www.nvidia.com/en-us/data-center/dgx-a100/";
    NVIDIA_DGX_H100 = Published "2022-03"
        "NVIDIA, DGX H100 data sheet: eight GPUs, 10.2 kW"
        zh "NVIDIA DGX H100 数据手册：8 卡，10.2 kW"
        "https://www.nvidia.com/en-us/data-center/dgx-h100/";
    NVIDIA_DGX_H200 = Published "2024-03"
        "NVIDIA, DGX H200 data sheet: eight GPUs, 10.2 kW"
        zh "NVIDIA DGX H200 数据手册：8 卡，10.2 kW"
        "https://www.nvidia.com/en-us/data-center/dgx-h200/";
    NVIDIA_DGX_B200 = Published "2024-03"
        "NVIDIA, DGX B200 data sheet: eight GPUs, about 14.3 kW"
        zh "NVIDIA DGX B200 数据手册：8 卡，约 14.3 kW"
        "https://www.nvidia.com/en-us/data-center/dgx-b200/";
    DGX_B300_GUESS = Guess "2025-03"
        "NVIDIA, DGX B300 page: eight GPUs, about 14 kW; not settled against 1,400 W a GPU"
        zh "NVIDIA DGX B300 页面：8 卡，约 14 kW；与每卡 1,400 W 不符，尚无定论"
        "https://www.nvidia.com/en-us/data-center/dgx-b300/";
    HGX_A800_GUESS = Guess "2022-11"
        "Dayburn: the A800 sits in the A100 server; DGX A100 is rated 6.5 kW"
        zh "Dayburn：A800 沿用 A100 的服务器；DGX A100 额定 6.5 kW"
        "https://www.nvidia.com/en-us/data-center/dgx-a100/";
    HGX_H800_GUESS = Guess "2023-03"
        "Dayburn: the H800 sits in the H100 server; DGX H100 is rated 10.2 kW"
        zh "Dayburn：H800 沿用 H100 的服务器；DGX H100 额定 10.2 kW"
        "https://www.nvidia.com/en-us/data-center/dgx-h100/";
    POWER_RATIO_A100 = Derived "2025-03"
        "Epoch AI: server over chips is 2.03 for DGX A100 (6,500 W / 8 / 400 W); GPUs x rated W x 2.03"
        zh "Epoch AI：DGX A100 整机与芯片功耗之比为 2.03（6,500 W / 8 / 400 W）；GPU 数 × 额定功耗 × 2.03"
        "https://github.com/epoch-research/training-cost-trends";
    POWER_RATIO_H100 = Derived "2025-03"
        "Epoch AI: server over chips is 1.82 for DGX H100 (10,200 W / 8 / 700 W); GPUs x rated W x 1.82"
        zh "Epoch AI：DGX H100 整机与芯片功耗之比为 1.82（10,200 W / 8 / 700 W）；GPU 数 × 额定功耗 × 1.82"
        "https://github.com/epoch-research/training-cost-trends";
    POWER_RATIO_TPU = Derived "2025-03"
        "Epoch AI: server over chips is 1.56 from TPU v4 on; chips x rated W x 1.56"
        zh "Epoch AI：TPU v4 起整机与芯片功耗之比为 1.56；芯片数 × 额定功耗 × 1.56"
        "https://github.com/epoch-research/training-cost-trends";
    CARD_HOST_GUESS = Guess "2026-11"
        "Dayburn: eight cards at their rating and 1 kW of host"
        zh "Dayburn：8 张卡按额定功耗，另加主机 1 kW" "";
    PCIE_3 = Published "2010-11"
        "PCI-SIG, PCI Express 3.0: 16 lanes carry 16 GB/s each way"
        zh "PCI-SIG，PCI Express 3.0：16 通道单向 16 GB/s"
        "https://pcisig.com/specifications";
    PCIE_4 = Published "2017-10"
        "PCI-SIG, PCI Express 4.0: 16 lanes carry 32 GB/s each way"
        zh "PCI-SIG，PCI Express 4.0：16 通道单向 32 GB/s"
        "https://pcisig.com/specifications";
    PCIE_5 = Published "2019-05"
        "PCI-SIG, PCI Express 5.0: 16 lanes carry 64 GB/s each way"
        zh "PCI-SIG，PCI Express 5.0：16 通道单向 64 GB/s"
        "https://pcisig.com/specifications";
    NVLINK_V100 = Derived "2017-05"
        "NVIDIA, V100: NVLink 300 GB/s both ways / 2"
        zh "NVIDIA V100：NVLink 双向 300 GB/s / 2"
        "https://www.nvidia.com/en-us/data-center/v100/";
    NVLINK_A100 = Derived "2020-05"
        "NVIDIA, A100: NVLink 600 GB/s both ways / 2"
        zh "NVIDIA A100：NVLink 双向 600 GB/s / 2"
        "https://www.nvidia.com/en-us/data-center/a100/";
    NVLINK_A800 = Guess "2022-11"
        "NVIDIA, A800: NVLink cut to 400 GB/s both ways, as reported / 2"
        zh "NVIDIA A800：据报道 NVLink 降至双向 400 GB/s，取其半"
        "https://www.nvidia.com/en-us/data-center/a100/";
    NVLINK_H100 = Derived "2022-03"
        "NVIDIA, H100: NVLink 900 GB/s both ways / 2"
        zh "NVIDIA H100：NVLink 双向 900 GB/s / 2"
        "https://www.nvidia.com/en-us/data-center/h100/";
    NVLINK_SHARP = Published "2022-08"
        "NVIDIA: Upgrading Multi-GPU Interconnectivity with the Third-Generation NVSwitch; its reductions halve the traffic of an all-reduce"
        zh "NVIDIA《Upgrading Multi-GPU Interconnectivity with the Third-Generation NVSwitch》：交换机内求和使 all-reduce 流量减半"
        "https://developer.nvidia.com/blog/upgrading-multi-gpu-interconnectivity-with-the-third-generation-nvidia-nvswitch/";
    NVLINK_H100_NVL = Derived "2023-03"
        "NVIDIA, H100 NVL: NVLink bridges, 600 GB/s both ways / 2"
        zh "NVIDIA H100 NVL：NVLink 桥接，双向 600 GB/s / 2"
        "https://www.nvidia.com/en-us/data-center/h100/";
    NVLINK_H800 = Derived "2025-03"
        "Epoch AI, chip file of training-cost-trends: H800 NVLink 400 GB/s both ways / 2"
        zh "Epoch AI：training-cost-trends 的芯片数据表，H800 NVLink 双向 400 GB/s / 2"
        "https://github.com/epoch-research/training-cost-trends";
    NVLINK_BLACKWELL = Derived "2024-03"
        "NVIDIA, HGX B200: NVLink 1,800 GB/s both ways / 2"
        zh "NVIDIA HGX B200：NVLink 双向 1,800 GB/s / 2"
        "https://www.nvidia.com/en-us/data-center/hgx/";
    NVIDIA_H200 = Published "2024-11"
        "NVIDIA, H200 data sheet, H200 NVL column; tensor figures halved (printed with sparsity)"
        zh "NVIDIA H200 数据手册，H200 NVL 一栏；Tensor Core 算力已减半（手册按稀疏标注）"
        "https://www.nvidia.com/en-us/data-center/h200/";
    NVIDIA_H100 = Published "2023-03"
        "NVIDIA, H100 data sheet; tensor figures halved (printed with sparsity)"
        zh "NVIDIA H100 数据手册；Tensor Core 算力已减半（手册按稀疏标注）"
        "https://www.nvidia.com/en-us/data-center/h100/";
    NVIDIA_GH200 = Published "2023-08"
        "NVIDIA, GH200 Grace Hopper Superchip data sheet: 96 GB HBM3, module up to 1,000 W with its CPU"
        zh "NVIDIA GH200 Grace Hopper Superchip 数据手册：96 GB HBM3，模组含 CPU 最高 1,000 W"
        "https://www.nvidia.com/en-us/data-center/grace-hopper-superchip/";
    NVIDIA_GH200_144GB = Published "2023-11"
        "NVIDIA, GH200 Grace Hopper Superchip data sheet: 144 GB HBM3e at 4.9 TB/s"
        zh "NVIDIA GH200 Grace Hopper Superchip 数据手册：144 GB HBM3e，4.9 TB/s"
        "https://www.nvidia.com/en-us/data-center/grace-hopper-superchip/";
    GH200_SERVER_GUESS = Guess "2026-11"
        "Dayburn: one module of up to 1,000 W and 0.4 kW for fans, network and disks"
        zh "Dayburn：一个模组最高 1,000 W，另加风扇、网络与硬盘 0.4 kW" "";
    NVIDIA_L40S = Published "2023-08"
        "NVIDIA, L40S data sheet; tensor figures halved where printed with sparsity"
        zh "NVIDIA L40S 数据手册；按稀疏标注的 Tensor Core 算力已减半"
        "https://www.nvidia.com/en-us/data-center/l40s/";
    NVIDIA_L4 = Published "2023-03"
        "NVIDIA, L4 data sheet; tensor figures halved (printed with sparsity)"
        zh "NVIDIA L4 数据手册；Tensor Core 算力已减半（手册按稀疏标注）"
        "https://www.nvidia.com/en-us/data-center/l4/";
    NVIDIA_T4 = Published "2018-09"
        "NVIDIA, T4 data sheet"
        zh "NVIDIA T4 数据手册"
        "https://www.nvidia.com/en-us/data-center/tesla-t4/";
    NVIDIA_HGX_B200 = Published "2025-03"
        "NVIDIA, HGX B200 data sheet: 180 GB and 7.7 TB/s a GPU"
        zh "NVIDIA HGX B200 数据手册：每卡 180 GB、7.7 TB/s"
        "https://www.nvidia.com/en-us/data-center/hgx/";
    HGX_B200_INT8 = Derived "2025-03"
        "NVIDIA, HGX B200 data sheet: 72 POP/s INT8 with sparsity / 8 GPUs / 2"
        zh "NVIDIA HGX B200 数据手册：INT8 稀疏 72 POP/s / 8 卡 / 2"
        "https://www.nvidia.com/en-us/data-center/hgx/";
    GB200_INT8 = Derived "2024-03"
        "NVIDIA, GB200 NVL72 data sheet: 720 POP/s INT8 with sparsity / 72 GPUs / 2"
        zh "NVIDIA GB200 NVL72 数据手册：INT8 稀疏 720 POP/s / 72 卡 / 2"
        "https://www.nvidia.com/en-us/data-center/gb200-nvl72/";
    GB200_RACK = Derived "2024-03"
        "NVIDIA, GB200 NVL72: 132 kW a rack / 18 trays of four GPUs"
        zh "NVIDIA GB200 NVL72：每机柜 132 kW / 18 个 4 卡计算托盘"
        "https://www.nvidia.com/en-us/data-center/gb200-nvl72/";
    GB300_RACK_GUESS = Guess "2026-11"
        "Dayburn: GB200 tray over chips is 7.33 kW / (4 x 1,200 W) = 1.53; 4 x 1,400 W x 1.53"
        zh "Dayburn：GB200 托盘与芯片功耗之比为 7.33 kW /（4 × 1,200 W）= 1.53；4 × 1,400 W × 1.53"
        "https://www.nvidia.com/en-us/data-center/gb300-nvl72/";
    HGX_B300_GUESS = Guess "2025-08"
        "NVIDIA, HGX B300: 36 and 72 PFLOP/s sparse / 8 GPUs / 2, FP4 108 dense / 8; others print 3,500 and 7,000"
        zh "NVIDIA HGX B300：稀疏 36 与 72 PFLOP/s / 8 卡 / 2，FP4 稠密 108 / 8；另有资料写 3,500 与 7,000"
        "https://www.nvidia.com/en-us/data-center/hgx/";
    GB300_NVL72 = Derived "2025-08"
        "NVIDIA, GB300 NVL72: 360 and 720 PFLOP/s with sparsity / 72 GPUs / 2; FP4 1,080 dense / 72"
        zh "NVIDIA GB300 NVL72：稀疏 360 与 720 PFLOP/s / 72 卡 / 2；FP4 稠密 1,080 / 72"
        "https://www.nvidia.com/en-us/data-center/gb300-nvl72/";
    NVIDIA_RTX_PRO_6000 = Published "2025-05"
        "NVIDIA, RTX PRO 6000 Blackwell Server Edition data sheet"
        zh "NVIDIA RTX PRO 6000 Blackwell Server Edition 数据手册"
        "https://www.nvidia.com/en-us/data-center/rtx-pro-6000-blackwell-server-edition/";
    RTX_PRO_6000_PEAKS = Derived "2025-05"
        "NVIDIA, RTX PRO 6000 Blackwell: 4 PFLOP/s FP4 with sparsity / 2; halved again for FP8 and for BF16"
        zh "NVIDIA RTX PRO 6000 Blackwell：FP4 稀疏 4 PFLOP/s / 2；FP8 再减半，BF16 再减半"
        "https://www.nvidia.com/en-us/data-center/rtx-pro-6000-blackwell-server-edition/";
    NVIDIA_ADA = Published "2022-09"
        "NVIDIA, Ada GPU architecture whitepaper: RTX 4090, dense, FP32 accumulation"
        zh "NVIDIA Ada GPU 架构白皮书：RTX 4090，稠密，FP32 累加"
        "https://images.nvidia.com/aem-dam/Solutions/geforce/ada/nvidia-ada-gpu-architecture.pdf";
    NVIDIA_GA102 = Published "2020-09"
        "NVIDIA, Ampere GA102 whitepaper: RTX 3090, dense, FP32 accumulation"
        zh "NVIDIA Ampere GA102 白皮书：RTX 3090，稠密，FP32 累加"
        "https://www.nvidia.com/content/PDF/nvidia-ampere-ga-102-gpu-architecture-whitepaper-v2.1.pdf";
    NVIDIA_RTX_BLACKWELL = Published "2025-01"
        "NVIDIA, RTX Blackwell architecture whitepaper: RTX 5090, dense, FP32 accumulation"
        zh "NVIDIA RTX Blackwell 架构白皮书：RTX 5090，稠密，FP32 累加"
        "https://images.nvidia.com/aem-dam/Solutions/geforce/blackwell/nvidia-rtx-blackwell-gpu-architecture.pdf";
    AMD_MI300X_LINK = Derived "2023-12"
        "AMD, Instinct MI300X: Infinity Fabric 896 GB/s both ways to seven others / 2"
        zh "AMD Instinct MI300X：Infinity Fabric 连接其余七卡，双向 896 GB/s / 2"
        "https://www.amd.com/en/products/accelerators/instinct/mi300/mi300x.html";
    AMD_MI325X_LINK = Derived "2024-10"
        "AMD, Instinct MI325X: Infinity Fabric 896 GB/s both ways to seven others / 2"
        zh "AMD Instinct MI325X：Infinity Fabric 连接其余七卡，双向 896 GB/s / 2"
        "https://www.amd.com/en/products/accelerators/instinct/mi300/mi325x.html";
    AMD_MI355X = Published "2025-06"
        "AMD, Instinct MI355X page: 2.5, 5 and 10 PFLOP/s in 16, 8 and 4 bits, dense"
        zh "AMD Instinct MI355X 页面：16、8、4 位稠密算力分别为 2.5、5、10 PFLOP/s"
        "https://www.amd.com/en/products/accelerators/instinct/mi350/mi355x.html";
    AMD_MI355X_LINK = Derived "2025-06"
        "AMD, Instinct MI355X: seven Infinity Fabric links of 153.6 GB/s both ways / 2"
        zh "AMD Instinct MI355X：七条 Infinity Fabric 链路，每条双向 153.6 GB/s / 2"
        "https://www.amd.com/en/products/accelerators/instinct/mi350/mi355x.html";
    AMD_PLATFORM = Published "2023-12"
        "AMD, Instinct platform: eight OAM modules"
        zh "AMD Instinct 平台：8 个 OAM 模组"
        "https://www.amd.com/en/products/accelerators/instinct.html";
    INTEL_GAUDI_3 = Published "2024-08"
        "Intel, Gaudi 3 at Hot Chips 2024: 1,835 TFLOP/s in BF16 and FP8 (other sheets print 1,678)"
        zh "Intel Gaudi 3，Hot Chips 2024：BF16 与 FP8 均为 1,835 TFLOP/s（另有资料写 1,678）"
        "https://servethehome.com/intel-gaudi-3-for-ai-training-and-inference";
    INTEL_GAUDI_3_LINK = Derived "2024-08"
        "Intel, Gaudi 3: 21 of 24 ports of 200 Gbit/s stay in the server of eight, 25 GB/s each way"
        zh "Intel Gaudi 3：24 个 200 Gbit/s 端口中 21 个用于 8 卡服务器内部，每个单向 25 GB/s"
        "https://servethehome.com/intel-gaudi-3-for-ai-training-and-inference";
    GOOGLE_TPU_HOSTS = Published "2025"
        "Google Cloud, TPU system architecture: chips in one host"
        zh "Google Cloud《TPU system architecture》：单台主机的芯片数"
        "https://cloud.google.com/tpu/docs/system-architecture-tpu-vm";
    TPU_V3_LINK = Derived "2020-07"
        "Jouppi et al., A Domain-Specific Supercomputer, CACM 63(7): four links of 656 Gbit/s"
        zh "Jouppi 等《A Domain-Specific Supercomputer》，CACM 63(7)：四条 656 Gbit/s 链路"
        "https://doi.org/10.1145/3360307";
    TPU_V3_SERVER = Derived "2025-03"
        "Epoch AI: TPU v3 measured with its share of the host, 245 to 310 W; middle x 4 chips"
        zh "Epoch AI：TPU v3 连同分摊的主机功耗实测 245 至 310 W；中间值 × 4 颗芯片"
        "https://github.com/epoch-research/training-cost-trends";
    TPU_V4_LINK = Derived "2025-02"
        "Google DeepMind, How to Scale Your Model: six links of 45 GB/s one way"
        zh "Google DeepMind《How to Scale Your Model》：六条链路，每条单向 45 GB/s"
        "https://jax-ml.github.io/scaling-book/";
    TPU_V4_SERVER = Derived "2022-04"
        "Chowdhery et al., PaLM: 378.5 W measured a TPU v4 chip x 4 chips"
        zh "Chowdhery 等，PaLM：每颗 TPU v4 芯片实测 378.5 W × 4 颗芯片"
        "https://arxiv.org/abs/2204.02311";
    TPU_V5E_LINK = Derived "2025-02"
        "Google DeepMind, How to Scale Your Model: four links of 45 GB/s one way"
        zh "Google DeepMind《How to Scale Your Model》：四条链路，每条单向 45 GB/s"
        "https://jax-ml.github.io/scaling-book/";
    TPU_V5P_LINK = Derived "2025-02"
        "Google DeepMind, How to Scale Your Model: six links of 90 GB/s one way"
        zh "Google DeepMind《How to Scale Your Model》：六条链路，每条单向 90 GB/s"
        "https://jax-ml.github.io/scaling-book/";
    TPU_V6E_LINK = Derived "2025-02"
        "Google DeepMind, How to Scale Your Model: four links of 90 GB/s one way"
        zh "Google DeepMind《How to Scale Your Model》：四条链路，每条单向 90 GB/s"
        "https://jax-ml.github.io/scaling-book/";
    TPU_POWER_GUESS = Guess "2026-11"
        "Dayburn: Google does not say; between 140 W (v5e) and 980 W (v7), by peak rate and memory"
        zh "Dayburn：Google 未公布；按峰值算力与显存，在 140 W（v5e）与 980 W（v7）之间取值" "";
    TPU_SERVER_GUESS = Guess "2026-11"
        "Dayburn: chips x a guessed chip power x 1.56 (Epoch AI, server over chips from TPU v4 on)"
        zh "Dayburn：芯片数 × 推测的芯片功耗 × 1.56（Epoch AI，TPU v4 起整机与芯片功耗之比）"
        "https://github.com/epoch-research/training-cost-trends";
    GOOGLE_TPU_V7 = Published "2025-11"
        "Google Cloud, TPU7x page: 2,307 and 4,614 TFLOP/s in BF16 and FP8"
        zh "Google Cloud TPU7x 页面：BF16 2,307 TFLOP/s，FP8 4,614 TFLOP/s"
        "https://cloud.google.com/tpu/docs/tpu7x";
    GOOGLE_TPU_V7_LINK = Derived "2025-11"
        "Google Cloud, TPU7x page: 1,200 GB/s both ways a chip / 2"
        zh "Google Cloud TPU7x 页面：每颗芯片双向 1,200 GB/s / 2"
        "https://cloud.google.com/tpu/docs/tpu7x";
    AWS_TRN2 = Published "2024-12"
        "AWS, EC2 Trn2 architecture: 16 chips in an instance"
        zh "AWS EC2 Trn2 架构：每实例 16 颗芯片"
        "https://awsdocs-neuron.readthedocs-hosted.com/en/latest/general/arch/neuron-hardware/trn2-arch.html";
    AWS_TRN2_LINK = Derived "2024-12"
        "AWS, EC2 Trn2 architecture: NeuronLink in an instance, 1,024 GB/s both ways a chip / 2"
        zh "AWS EC2 Trn2 架构：实例内 NeuronLink，每颗芯片双向 1,024 GB/s / 2"
        "https://awsdocs-neuron.readthedocs-hosted.com/en/latest/general/arch/neuron-hardware/trn2-arch.html";
    ASCEND_910B_GUESS = Guess "2025-06"
        "Dayburn: half of Huawei's two-die 910C (752 TFLOP/s); Epoch AI lists 280 to 400, 32 to 64 GB, 0.8 to 1.6 TB/s"
        zh "Dayburn：取华为双裸片 910C（752 TFLOP/s）的一半；Epoch AI 列为 280 至 400 TFLOP/s，32 至 64 GB，0.8 至 1.6 TB/s"
        "https://arxiv.org/abs/2506.12708";
    ASCEND_910B_LINK = Guess "2025-03"
        "Huawei, Ascend 910: HCCS 392 GB/s both ways, as reported / 2"
        zh "华为 Ascend 910：据报道 HCCS 双向 392 GB/s，取其半"
        "https://github.com/epoch-research/training-cost-trends";
    HUAWEI_CLOUDMATRIX = Published "2025-06"
        "Zuo et al. (Huawei), Serving LLMs on CloudMatrix384: 128 GB, 3.2 TB/s, UB 392 GB/s one way, eight to a node"
        zh "Zuo 等（华为）《Serving LLMs on CloudMatrix384》：128 GB，3.2 TB/s，UB 单向 392 GB/s，每节点 8 卡"
        "https://arxiv.org/abs/2506.12708";
    ASCEND_910C_POWER = Guess "2026-11"
        "Dayburn: two dies at the 400 W of a 910B; Epoch AI lists 310 W, too little for two"
        zh "Dayburn：两颗裸片各按 910B 的 400 W；Epoch AI 列为 310 W，对两颗裸片偏低"
        "https://github.com/epoch-research/training-cost-trends";
    ASCEND_910C_SERVER = Derived "2025-04"
        "SemiAnalysis, CloudMatrix 384: 559 kW / 384 chips x 8"
        zh "SemiAnalysis，CloudMatrix 384：559 kW / 384 颗芯片 × 8"
        "https://newsletter.semianalysis.com/p/huawei-ai-cloudmatrix-384-chinas-answer-to-nvidia-gb200-nvl72";
    DGX_1_NETWORK = Derived "2017-05"
        "NVIDIA, DGX-1 data sheet: four 100 Gb/s ports for eight GPUs"
        zh "NVIDIA DGX-1 数据手册：8 卡共 4 个 100 Gb/s 端口"
        "https://www.nvidia.com/en-us/data-center/dgx-1/";
    DGX_A100_NETWORK = Derived "2020-05"
        "NVIDIA, DGX A100 data sheet: a 200 Gb/s port for each of eight GPUs"
        zh "NVIDIA DGX A100 数据手册：8 卡各有一个 200 Gb/s 端口"
        "https://www.nvidia.com/en-us/data-center/dgx-a100/";
    A800_NETWORK_GUESS = Guess "2026-11"
        "Dayburn: the network of the A100, 200 Gb/s a GPU"
        zh "Dayburn：与 A100 相同，每卡 200 Gb/s" "";
    A100_PCIE_NETWORK_GUESS = Guess "2026-11"
        "Dayburn: one 200 Gb/s port for two GPUs"
        zh "Dayburn：每两卡一个 200 Gb/s 端口" "";
    DGX_H100_NETWORK = Derived "2022-03"
        "NVIDIA, DGX H100 and H200 data sheets: a 400 Gb/s port for each of eight GPUs"
        zh "NVIDIA DGX H100 与 H200 数据手册：8 卡各有一个 400 Gb/s 端口"
        "https://www.nvidia.com/en-us/data-center/dgx-h100/";
    GH200_NETWORK_GUESS = Guess "2026-11"
        "Dayburn: one 400 Gb/s port a superchip"
        zh "Dayburn：每颗超级芯片一个 400 Gb/s 端口" "";
    DEEPEP_NETWORK = Published "2025-02"
        "DeepSeek, DeepEP: a 400 Gb/s InfiniBand card for each H800"
        zh "DeepSeek DeepEP：每张 H800 配一块 400 Gb/s InfiniBand 网卡"
        "https://github.com/deepseek-ai/DeepEP";
    DGX_B200_NETWORK = Derived "2024-03"
        "NVIDIA, DGX B200 data sheet: a 400 Gb/s port for each of eight GPUs"
        zh "NVIDIA DGX B200 数据手册：8 卡各有一个 400 Gb/s 端口"
        "https://www.nvidia.com/en-us/data-center/dgx-b200/";
    DGX_B300_NETWORK = Derived "2025-03"
        "NVIDIA, DGX B300 page: an 800 Gb/s port for each of eight GPUs"
        zh "NVIDIA DGX B300 页面：8 卡各有一个 800 Gb/s 端口"
        "https://www.nvidia.com/en-us/data-center/dgx-b300/";
    GB200_NETWORK = Derived "2024-03"
        "NVIDIA, GB200 NVL72: four 400 Gb/s ports a tray of four GPUs"
        zh "NVIDIA GB200 NVL72：每个 4 卡计算托盘 4 个 400 Gb/s 端口"
        "https://www.nvidia.com/en-us/data-center/gb200-nvl72/";
    GB200_DOMAIN = Published "2024-03"
        "NVIDIA, GB200 NVL72: 72 GPUs in one NVLink domain"
        zh "NVIDIA GB200 NVL72：一个 NVLink 域含 72 卡"
        "https://www.nvidia.com/en-us/data-center/gb200-nvl72/";
    GB300_NETWORK = Derived "2025-08"
        "NVIDIA, GB300 NVL72: an 800 Gb/s port a GPU"
        zh "NVIDIA GB300 NVL72：每卡一个 800 Gb/s 端口"
        "https://www.nvidia.com/en-us/data-center/gb300-nvl72/";
    RTX_PRO_NETWORK_GUESS = Guess "2026-11"
        "Dayburn: RTX PRO servers with a 400 Gb/s port a GPU"
        zh "Dayburn：RTX PRO 服务器每卡一个 400 Gb/s 端口" "";
    PCIE_NETWORK_GUESS = Guess "2026-11"
        "Dayburn: one 400 Gb/s port for two cards"
        zh "Dayburn：每两张卡一个 400 Gb/s 端口" "";
    CARD_NETWORK_GUESS = Guess "2026-11"
        "Dayburn: one 100 Gb/s port for a server of eight cards"
        zh "Dayburn：8 卡服务器共用一个 100 Gb/s 端口" "";
    AMD_NETWORK = Derived "2024-05"
        "Microsoft Azure, ND MI300X v5: 400 Gb/s InfiniBand a GPU"
        zh "Microsoft Azure ND MI300X v5：每卡 400 Gb/s InfiniBand"
        "https://learn.microsoft.com/en-us/azure/virtual-machines/sizes/gpu-accelerated/ndmi300xv5-series";
    TPU_NETWORK_GUESS = Guess "2026-11"
        "Dayburn: data-center network of a TPU host over its chips, after How to Scale Your Model"
        zh "Dayburn：TPU 主机的数据中心网络带宽均分到各芯片，参照《How to Scale Your Model》"
        "https://jax-ml.github.io/scaling-book/tpus/";
    TPU_POD = Published "2025-11"
        "Google Cloud, TPU system architecture: chips in a pod"
        zh "Google Cloud《TPU system architecture》：一个 pod 的芯片数"
        "https://cloud.google.com/tpu/docs/system-architecture-tpu-vm";
    GAUDI_3_NETWORK = Derived "2024-04"
        "Intel, Gaudi 3: three of 24 ports of 200 Gb/s leave the server"
        zh "Intel Gaudi 3：24 个 200 Gb/s 端口中有 3 个通往服务器之外"
        "https://www.intel.com/content/www/us/en/content-details/817486/intel-gaudi-3-ai-accelerator-white-paper.html";
    TRN2_NETWORK = Derived "2024-12"
        "AWS, Trn2 instances: 3.2 Tb/s EFA for 16 chips"
        zh "AWS Trn2 实例：16 颗芯片共 3.2 Tb/s EFA 网络"
        "https://aws.amazon.com/ec2/instance-types/trn2/";
    CLOUDMATRIX_NETWORK = Published "2025-06"
        "Huawei, CloudMatrix384, arXiv 2506.12708: 400 Gb/s RDMA a module of two dies"
        zh "华为 CloudMatrix384，arXiv 2506.12708：每个双 die 模块 400 Gb/s RDMA"
        "https://arxiv.org/abs/2506.12708";
    CLOUDMATRIX_DOMAIN = Published "2025-06"
        "Huawei, CloudMatrix384, arXiv 2506.12708: 384 modules on one fabric"
        zh "华为 CloudMatrix384，arXiv 2506.12708：384 个模块接入同一互连"
        "https://arxiv.org/abs/2506.12708";
    NVIDIA_L40 = Published "2022-10"
        "NVIDIA, L40 data sheet; tensor figures halved where printed with sparsity"
        zh "NVIDIA L40 数据手册；按稀疏标注的 Tensor Core 算力已减半"
        "https://www.nvidia.com/en-us/data-center/l40/";
    NVIDIA_RTX_6000_ADA = Published "2022-12"
        "NVIDIA, RTX 6000 Ada Generation data sheet: 1,457 TFLOP/s in FP8 with sparsity, halved"
        zh "NVIDIA RTX 6000 Ada 数据手册：FP8 稀疏 1,457 TFLOP/s，已减半"
        "https://www.nvidia.com/en-us/design-visualization/rtx-6000/";
    NVIDIA_A10 = Published "2021-04"
        "NVIDIA, A10 data sheet; dense tensor figures"
        zh "NVIDIA A10 数据手册；稠密 Tensor Core 算力"
        "https://www.nvidia.com/en-us/data-center/products/a10-gpu/";
    NVIDIA_A10G = Published "2022-02"
        "NVIDIA and AWS, A10G data sheet; dense tensor figures"
        zh "NVIDIA 与 AWS：A10G 数据手册；稠密 Tensor Core 算力"
        "https://d1.awsstatic.com/product-marketing/ec2/NVIDIA_AWS_A10G_DataSheet_FINAL_02_17_2022.pdf";
    AMD_MI250X = Published "2021-11"
        "AMD, Instinct MI250X data sheet; both dies of a module together"
        zh "AMD Instinct MI250X 数据手册；一个模组内两颗芯片合计"
        "https://www.amd.com/en/products/accelerators/instinct/mi200/mi250x.html";
    AMD_MI250X_LINK = Derived "2021-11"
        "AMD, Instinct MI250X: 8 Infinity Fabric links, 100 GB/s both ways each / 2"
        zh "AMD Instinct MI250X：8 条 Infinity Fabric，每条双向 100 GB/s，取一半"
        "https://www.amd.com/en/products/accelerators/instinct/mi200/mi250x.html";
    AMD_MI210 = Published "2022-03"
        "AMD, Instinct MI210 data sheet"
        zh "AMD Instinct MI210 数据手册"
        "https://www.amd.com/en/products/accelerators/instinct/mi200/mi210.html";
    AMD_MI210_LINK = Derived "2022-03"
        "AMD, Instinct MI210: 3 Infinity Fabric links, 100 GB/s both ways each / 2"
        zh "AMD Instinct MI210：3 条 Infinity Fabric，每条双向 100 GB/s，取一半"
        "https://www.amd.com/en/products/accelerators/instinct/mi200/mi210.html";
    INTEL_GAUDI_2 = Published "2022-05"
        "Intel, Gaudi 2 white paper: 432 TFLOP/s in BF16, 865 in FP8"
        zh "Intel Gaudi 2 白皮书：BF16 432 TFLOP/s，FP8 865 TFLOP/s"
        "https://habana.ai/products/gaudi2/";
    INTEL_GAUDI_2_LINK = Derived "2022-05"
        "Intel, Gaudi 2: 21 of 24 ports of 100 Gbit/s stay in the server of eight, 12.5 GB/s each way"
        zh "Intel Gaudi 2：24 个 100 Gbit/s 端口中 21 个用于 8 卡服务器内部，每个单向 12.5 GB/s"
        "https://habana.ai/products/gaudi2/";
}
