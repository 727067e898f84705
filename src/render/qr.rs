//! A text as a QR code: one outline in a square of modules.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// The light modules round a code, without which cameras do not find it.
const QUIET: i32 = 4;

/// A code, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules on a side, those of the quiet zone included.
    pub side: i32,
    /// The dark modules as the data of an SVG path, one module long and wide each.
    pub path: String,
}

/// The code of a text, as small as it can be and as robust as this size allows; none where the text is too long.
pub fn code(text: &str) -> Option<Code> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            // Beyond the edge a code is light.
            let dark = (x..).take_while(|x| code.get_module(*x, y)).count() as i32;
            if dark > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{dark}v1h-{dark}z", x + QUIET, y + QUIET);
            }
            x += dark.max(1);
        }
    }
    Some(Code { side: code.size() + 2 * QUIET, path })
}
