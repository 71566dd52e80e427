//! What the colours and the transparency of a graphics state hide.

use super::state::GraphicsState;
use hayro_syntax::object::{Dict, Name, Object};
use hayro_syntax::page::Resources;

/// Opacity, masks and mixtures of a graphics state's parameters (ISO 32000-1 table 58).
pub(super) fn transparency(graphics: &mut GraphicsState, dict: &Dict<'_>) {
    let set = |value: &mut f32, key: &[u8]| *value = dict.get::<f32>(key).unwrap_or(*value).clamp(0.0, 1.0);
    set(&mut graphics.fill_opacity, b"ca");
    set(&mut graphics.stroke_opacity, b"CA");
    let usual = |key: &[u8], names: &[&str]| match dict.get::<Object>(key) {
        Some(Object::Name(name)) => Some(names.contains(&name.as_str())),
        Some(_) => Some(false),
        None => None,
    };
    let plain = [usual(b"BM", &["Normal", "Compatible"]), usual(b"SMask", &["None"])];
    if plain.iter().any(Option::is_some) {
        graphics.plain = !plain.contains(&Some(false));
    }
}

/// Whether the components of a colour space are those of grey, RGB or CMYK.
pub(super) fn color_space(name: &Name<'_>, resources: &Resources<'_>) -> bool {
    const KNOWN: [&str; 6] = ["DeviceGray", "DeviceRGB", "DeviceCMYK", "CalGray", "CalRGB", "ICCBased"];
    match resources.get_color_space(name) {
        Some(Object::Array(space)) => {
            space.iter::<Object>().next().is_some_and(|o| matches!(o, Object::Name(n) if KNOWN.contains(&n.as_str())))
        }
        Some(Object::Name(device)) => KNOWN.contains(&device.as_str()),
        _ => KNOWN.contains(&name.as_str()),
    }
}
