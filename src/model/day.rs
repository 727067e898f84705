//! The load over the hours of a day.

use super::choices::DayShape;

/// Load of each hour over the mean of the day; the mean of the 24 is one.
///
/// # Assumptions
/// The shapes are guesses in the manner of published traffic curves: `consumer` is lowest at 5 h and highest at 20 h,
/// three times the trough (operators report regional peaks 2 to 3 times the trough); `office` is the working day of
/// one region; `two_regions` adds a second region eleven hours away.
pub fn hourly_load(shape: DayShape) -> [f64; 24] {
    const CONSUMER: [f64; 24] = [
        0.78, 0.66, 0.57, 0.50, 0.47, 0.46, 0.52, 0.66, 0.84, 0.98, 1.08, 1.14, 1.16, 1.17, 1.19, 1.21, 1.24, 1.28,
        1.33, 1.38, 1.40, 1.36, 1.24, 1.00,
    ];
    const OFFICE: [f64; 24] = [
        0.12, 0.10, 0.10, 0.10, 0.10, 0.14, 0.30, 0.80, 1.70, 2.30, 2.45, 2.30, 1.90, 2.05, 2.35, 2.30, 2.00, 1.40,
        0.80, 0.50, 0.36, 0.28, 0.20, 0.15,
    ];
    let raw = match shape {
        DayShape::Flat => [1.0; 24],
        DayShape::Consumer => CONSUMER,
        DayShape::Office => OFFICE,
        DayShape::TwoRegions => std::array::from_fn(|hour| CONSUMER[hour] + CONSUMER[(hour + 11) % 24]),
    };
    let mean = raw.iter().sum::<f64>() / 24.0;
    raw.map(|load| load / mean)
}

/// Load of the busiest hour over the mean of the day.
pub fn peak(shape: DayShape) -> f64 {
    hourly_load(shape).into_iter().fold(0.0, f64::max)
}
