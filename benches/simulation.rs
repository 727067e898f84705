//! placeholder
fn main() {
    use dayburn::uncertainty::simulate::*;
    use std::time::Instant;
    for q in ["", "plan=held", "preset=deepseek-v3-h200", "preset=company-chatbot"] {
        let mut s = Simulator::default();
        let mut sc = dayburn::scenario::codec::decode(q).0.scenario;
        s.set(&sc);
        s.quick();
        for (name, id, v) in [
            ("output", dayburn::model::quantities::Id::OutputTokens, 350.0),
            ("price", dayburn::model::quantities::Id::GpuHourPrice, 2.0 / 3600.0),
        ] {
            let mut ts = vec![];
            let mut tq = vec![];
            for k in 0..15 {
                sc.ranges.insert(id, (v * 0.7, v * 1.3 + k as f64 * v * 0.01));
                sc.numbers.insert(id, v);
                let t = Instant::now();
                s.set(&sc);
                ts.push(t.elapsed().as_secs_f64() * 1e3);
                let t = Instant::now();
                s.quick();
                tq.push(t.elapsed().as_secs_f64() * 1e3);
            }
            ts.sort_by(f64::total_cmp);
            tq.sort_by(f64::total_cmp);
            println!("{q} {name}: set {:.2} quick {:.2} ms", ts[7], tq[7]);
        }
    }
}
