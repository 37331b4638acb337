//! The colours of a terminal. Each holds a contrast of at least 4.5 on black and on white (WCAG 2): the sixteen named
//! colours do not, for a theme may make anything of them.

use crate::report::document::Tone;
use annotate_snippets::Renderer;
use anstyle::{Ansi256Color, Style};

/// #00875f
const GREEN: Ansi256Color = Ansi256Color(29);
/// #5f5fff
const BLUE: Ansi256Color = Ansi256Color(63);
/// #875fd7
const VIOLET: Ansi256Color = Ansi256Color(98);
/// #af5f5f
const BRICK: Ansi256Color = Ansi256Color(131);
/// #d700af
const MAGENTA: Ansi256Color = Ansi256Color(163);
/// #767676
const GREY: Ansi256Color = Ansi256Color(243);

/// The colours of marks, again and again.
const MARKS: [Ansi256Color; 6] = [GREEN, BLUE, MAGENTA, VIOLET, BRICK, GREY];

pub(super) fn of_tone(tone: Tone) -> Style {
    match tone {
        Tone::Plain => Style::new(),
        Tone::Best => GREEN.on_default().bold(),
        Tone::Open => BRICK.on_default(),
        Tone::Total => Style::new().bold(),
    }
}

/// The colour of a mark, by its number.
pub(super) fn of_mark(number: usize) -> Style {
    MARKS[number % MARKS.len()].on_default().bold()
}

/// Excerpts of files in the same colours.
pub(super) fn renderer() -> Renderer {
    Renderer::styled()
        .error(MAGENTA.on_default().bold())
        .warning(BRICK.on_default().bold())
        .help(GREEN.on_default().bold())
        .line_num(BLUE.on_default().bold())
        .emphasis(Style::new().bold())
}

#[cfg(test)]
mod tests {
    use super::{Ansi256Color, MARKS};

    /// The levels of red, green and blue in the colour cube of 256 colours.
    const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

    fn rgb(Ansi256Color(code): Ansi256Color) -> [u8; 3] {
        if code >= 232 {
            return [8 + 10 * (code - 232); 3];
        }
        let code = usize::from(code - 16);
        [code / 36, code / 6 % 6, code % 6].map(|level| LEVELS[level])
    }

    /// Relative luminance: <https://www.w3.org/TR/WCAG21/#dfn-relative-luminance>.
    #[expect(clippy::disallowed_types, reason = "light, not money")]
    fn luminance(colour: [u8; 3]) -> f64 {
        let linear = colour.map(|level| {
            let level = f64::from(level) / 255.0;
            if level <= 0.03928 { level / 12.92 } else { ((level + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    #[test]
    fn colours_are_readable_on_black_and_on_white() {
        for colour in MARKS {
            let light = luminance(rgb(colour)) + 0.05;
            assert!(1.05 / light >= 4.5 && light / 0.05 >= 4.5, "{colour:?}");
        }
    }
}
