//! Mounts the page; nothing else.

fn main() {
    #[cfg(all(feature = "app", target_arch = "wasm32"))]
    dayburn::app::start();
}
