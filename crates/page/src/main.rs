//! Mounts the page; nothing else. It is a package of its own because a Cargo profile sets the level of link-time
//! optimization by the package of the program: vector instructions of `lanes` need more than the page has.

fn main() {
    #[cfg(target_arch = "wasm32")]
    dayburn::app::start();
}
