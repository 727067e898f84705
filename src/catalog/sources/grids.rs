//! Electricity.

sources! {
    ECOLOGITS_MIXES = Published "2025" "EcoLogits, electricity_mixes.csv" "https://github.com/mlco2/ecologits";
    EIA_INDUSTRIAL = Published "2025" "EIA, US industrial electricity price" "https://www.eia.gov/electricity/data.php";
    WORLD_PRICE = Published "2025-06"
        "GlobalPetrolPrices: world average for businesses, second quarter of 2025"
        "https://www.globalpetrolprices.com/electricity_prices/";
    CHINA_PRICE = Derived "2024"
        "BusinessEurope, industrial prices of 2024, by Prometheus Group: EUR 0.082 x 1.08 $/EUR"
        "https://prometheusgroup.xyz/the-kilowatt-divide-how-geology-policy-and-history-shape-what-you-pay";
    INDIA_PRICE = Guess "2026-11" "Dayburn: industrial tariffs near INR 8 at 83 INR/$" "";
    GERMANY_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.233 x 1.08 $/EUR"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    FRANCE_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.171 x 1.08 $/EUR"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    UK_PRICE = Derived "2025-06"
        "DESNZ table 5.4, very large users, second half of 2024, by D. Turver: GBP 0.2232 x 1.28 $/GBP"
        "https://davidturver.substack.com/p/uk-industrial-electricity-prices-still-highest-europe";
    IRELAND_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.256 x 1.08 $/EUR"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    SWEDEN_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.094 x 1.08 $/EUR"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    NORWAY_PRICE = Derived "2024-12"
        "Statistics Norway, manufacturing, fourth quarter of 2024, no grid rent or tax: NOK 0.517 / 10.75 NOK/$"
        "https://www.ssb.no/en/energi-og-industri/energi/statistikk/elektrisitetspriser";
    FINLAND_PRICE = Derived "2024"
        "Eurostat, non-household price of 2024: EUR 0.093 x 1.08 $/EUR"
        "https://ec.europa.eu/eurostat/statistics-explained/index.php?title=Electricity_price_statistics";
    EU_PRICE_GUESS = Guess "2024"
        "Dayburn: the EU mean for industry of 2024 (BusinessEurope), EUR 0.199 x 1.08 $/EUR"
        "https://prometheusgroup.xyz/the-kilowatt-divide-how-geology-policy-and-history-shape-what-you-pay";
    JAPAN_PRICE = Guess "2026-11" "Dayburn: industrial tariffs near JPY 22 at 150 JPY/$" "";
    CANADA_PRICE = Derived "2022-04"
        "Hydro-Québec, 5 MW customers, mean of Montréal, Winnipeg, Vancouver, Toronto: CAD 0.0719 / 1.30 CAD/$"
        "https://www.hydroquebec.com/business/customer-space/rates/comparison-electricity-prices.html";
}
