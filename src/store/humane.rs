//! What the system says, in this program's words: lower case, no codes.

use std::io;

use crate::model::text::lower_first;

/// What the system says, in lower case and without its error number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    lower_first(text.split(" (os error").next().unwrap_or(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_quoted_without_its_numbers() {
        assert_eq!(reason(&io::Error::from_raw_os_error(13)), "permission denied");
    }
}
