//! What the colours and the transparency of a graphics state hide.

use super::graphics::GraphicsState;
use hayro_syntax::object::{Dict, Name, Object};
use hayro_syntax::page::Resources;

/// What parameters of the graphics state change about opacity, masks and mixtures (ISO 32000-1 table 58).
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Transparency {
    fill: Option<f32>,
    stroke: Option<f32>,
    plain: Option<bool>,
}

impl Transparency {
    pub(super) fn of(dict: &Dict<'_>) -> Self {
        let opacity = |key: &[u8]| dict.get::<f32>(key).map(|value| value.clamp(0.0, 1.0));
        let usual = |key: &[u8], names: &[&str]| match dict.get::<Object>(key) {
            Some(Object::Name(name)) => Some(names.contains(&name.as_str())),
            Some(_) => Some(false),
            None => None,
        };
        let plain = [usual(b"BM", &["Normal", "Compatible"]), usual(b"SMask", &["None"])];
        let plain = plain.iter().any(Option::is_some).then(|| !plain.contains(&Some(false)));
        Transparency { fill: opacity(b"ca"), stroke: opacity(b"CA"), plain }
    }

    pub(super) fn apply(self, graphics: &mut GraphicsState) {
        graphics.fill_opacity = self.fill.unwrap_or(graphics.fill_opacity);
        graphics.stroke_opacity = self.stroke.unwrap_or(graphics.stroke_opacity);
        graphics.plain = self.plain.unwrap_or(graphics.plain);
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
