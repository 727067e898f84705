//! Electricity.

crate::model::source::sources! {
    Grids:
    ECOLOGITS_MIXES = Published "2025" "EcoLogits, electricity_mixes.csv" zh "EcoLogits：electricity_mixes.csv" "https://github.com/mlco2/ecologits";
    EIA_INDUSTRIAL = Published "2025"
        "EIA, US industrial electricity price"
        zh "EIA：美国工业电价"
        "https://www.eia.gov/electricity/data.php";
    WORLD_PRICE = Published "2025-06"
        "GlobalPetrolPrices: world average for businesses, second quarter of 2025"
        zh "GlobalPetrolPrices：2025 年第二季度全球企业平均电价"
        "https://www.globalpetrolprices.com/electricity_prices/";
    CHINA_PRICE = Derived "2024"
        "BusinessEurope, industrial prices of 2024, by Prometheus Group: EUR 0.082 x 1.08 $/EUR"
        zh "BusinessEurope：2024 年工业电价（Prometheus Group 转引），0.082 欧元 × 1.08 美元/欧元"
        "https://prometheusgroup.xyz/the-kilowatt-divide-how-geology-policy-and-history-shape-what-you-pay";
    INDIA_PRICE = Guess "2026-11"
        "Dayburn: industrial tariffs near INR 8 at 83 INR/$"
        zh "Dayburn：工业电价约 8 印度卢比，按 83 印度卢比/美元折算" "";
    GERMANY_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.233 x 1.08 $/EUR"
        zh "Eurostat：2024 年非居民电价，0.233 欧元 × 1.08 美元/欧元"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    FRANCE_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.171 x 1.08 $/EUR"
        zh "Eurostat：2024 年非居民电价，0.171 欧元 × 1.08 美元/欧元"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    UK_PRICE = Derived "2025-06"
        "DESNZ table 5.4, very large users, second half of 2024, by D. Turver: GBP 0.2232 x 1.28 $/GBP"
        zh "DESNZ 表 5.4：2024 年下半年特大用户电价（D. Turver 转引），0.2232 英镑 × 1.28 美元/英镑"
        "https://davidturver.substack.com/p/uk-industrial-electricity-prices-still-highest-europe";
    IRELAND_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.256 x 1.08 $/EUR"
        zh "Eurostat：2024 年非居民电价，0.256 欧元 × 1.08 美元/欧元"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    SWEDEN_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.094 x 1.08 $/EUR"
        zh "Eurostat：2024 年非居民电价，0.094 欧元 × 1.08 美元/欧元"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    NORWAY_PRICE = Derived "2024-12"
        "Statistics Norway, manufacturing, fourth quarter of 2024, no grid rent or tax: NOK 0.517 / 10.75 NOK/$"
        zh "Statistics Norway：2024 年第四季度制造业电价，不含电网费与税，0.517 挪威克朗，按 10.75 挪威克朗/美元折算"
        "https://www.ssb.no/en/energi-og-industri/energi/statistikk/elektrisitetspriser";
    FINLAND_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.093 x 1.08 $/EUR"
        zh "Eurostat：2024 年非居民电价，0.093 欧元 × 1.08 美元/欧元"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    EU_PRICE_GUESS = Guess "2024"
        "Dayburn: the EU mean for industry of 2024 (BusinessEurope), EUR 0.199 x 1.08 $/EUR"
        zh "Dayburn：2024 年欧盟工业平均电价（BusinessEurope），0.199 欧元 × 1.08 美元/欧元"
        "https://prometheusgroup.xyz/the-kilowatt-divide-how-geology-policy-and-history-shape-what-you-pay";
    JAPAN_PRICE = Guess "2026-11"
        "Dayburn: industrial tariffs near JPY 22 at 150 JPY/$"
        zh "Dayburn：工业电价约 22 日元，按 150 日元/美元折算" "";
    CANADA_PRICE = Derived "2022-04"
        "Hydro-Québec, 5 MW customers, mean of Montréal, Winnipeg, Vancouver, Toronto: CAD 0.0719 / 1.30 CAD/$"
        zh "Hydro-Québec：5 MW 用户，蒙特利尔、温尼伯、温哥华、多伦多四地平均 0.0719 加元，按 1.30 加元/美元折算"
        "https://www.hydroquebec.com/business/customer-space/rates/comparison-electricity-prices.html";
}
