//! JSON of other programs: fields that may be missing, null, a number as text or a text as number, and where it is broken.

use std::fmt::Display;

use serde_json::Value;

use super::notes::{Notes, quoted};

/// An object whose fields are asked for; where there is no object, every field is missing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'a>(pub &'a Value);

impl<'a> Item<'a> {
    /// The value of a field that says something. Names with hyphens are found with underlines too.
    pub(super) fn get(self, name: &str) -> Option<&'a Value> {
        let field = self.0.get(name).or_else(|| self.0.get(name.replace('-', "_")));
        field.filter(|value| !value.is_null())
    }

    /// The field as an object.
    pub(super) fn item(self, name: &str) -> Item<'a> {
        Item(self.get(name).unwrap_or(&Value::Null))
    }

    /// The members of a list; none where there is no list.
    pub(super) fn items(self, name: &str) -> impl Iterator<Item = Item<'a>> {
        self.get(name).and_then(Value::as_array).into_iter().flatten().map(Item)
    }

    /// The first of several lists that is there.
    pub(super) fn items_of_any(self, names: &[&str]) -> impl Iterator<Item = Item<'a>> {
        let list = names.iter().find_map(|name| self.get(name).and_then(Value::as_array));
        list.into_iter().flatten().map(Item)
    }

    /// Whether a field is a list that is empty or holds an object.
    pub(super) fn has_list(self, name: &str) -> bool {
        let list = self.get(name).and_then(Value::as_array);
        list.is_some_and(|list| list.is_empty() || list.iter().any(Value::is_object))
    }

    /// A text that is not blank; numbers count as text, for some albums are called `1917`.
    pub(super) fn text(self, name: &str) -> Option<String> {
        text(self.get(name)?)
    }

    /// A number of nothing or more; numbers as text are numbers. What is none is missing, and said to be so.
    pub(super) fn number(self, name: &str, place: &dyn Display, notes: &mut Notes) -> Option<u64> {
        let value = self.get(name)?;
        let said = text(value).unwrap_or_default();
        let number = match value {
            Value::Number(_) | Value::String(_) => natural(&said),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        };
        let nothing = value.is_string() && said.is_empty();
        if number.is_none() && !nothing && !said.starts_with('-') {
            let shown = if said.is_empty() { quoted(&value.to_string()) } else { quoted(&said) };
            notes.whole(format!("{place}: {name} is {shown}, which makes no sense: it is left out"));
        }
        number
    }

    /// Whether a field says yes.
    pub(super) fn is(self, name: &str) -> bool {
        self.get(name).is_some_and(|value| *value == Value::Bool(true) || value.as_str() == Some("true"))
    }

    /// Whether a field is there at all, if only as null.
    pub(super) fn has(self, name: &str) -> bool {
        self.0.get(name).is_some()
    }
}

/// What a value says as text.
pub(super) fn text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// `180`, `180.0`, `180.7` (rounded).
fn natural(said: &str) -> Option<u64> {
    let (whole, decimals) = said.split_once('.').unwrap_or((said, ""));
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let up = u64::from(decimals.bytes().next() >= Some(b'5'));
    (plain(whole) && plain(decimals)).then(|| whole.parse::<u64>().ok()?.checked_add(up)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_read_for_what_they_say() {
        let value =
            json!({ "track-count": "12", "b_c": 7, "t": 1917, "n": null, "x": [1], "f": 180.7, "s": " ", "no": -1 });
        let (item, mut notes) = (Item(&value), Notes::new("x"));
        let mut number = |name: &str| item.number(name, &"here", &mut notes);
        let said: Vec<_> = ["track-count", "b-c", "n", "x", "f", "s", "no", "gone"].map(&mut number).to_vec();
        assert_eq!(said, [Some(12), Some(7), None, None, Some(181), None, None, None]);
        assert_eq!(item.text("t").as_deref(), Some("1917"));
        let warnings = notes.with(Vec::new()).warnings;
        assert_eq!(warnings.len(), 1, "{warnings:?}");
        assert_eq!(warnings[0].message, "here: x is \"[1]\", which makes no sense: it is left out");
    }
}
