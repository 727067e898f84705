use dayburn::measured::{predict::predict, row::lines, setup::Setup};
use dayburn::model::calibration::Constants;
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let c = Constants::shipped();
    for line in lines(&text) {
        match line.row.and_then(|row| Setup::of(&row)) {
            Ok(s) => {
                let p = predict(&s, &c);
                println!("{},{},{},{}", line.id, p.rate, p.copy.batch, p.limited_by())
            }
            Err(e) => println!("{},,,{e}", line.id),
        }
    }
}
