//! Holds `assets/album.schema.json` to the Rust types, and the shelf to the schema's types.

use super::Album;

/// Writes the schema anew when `LEITMOTIF_WRITE_SCHEMA` is set; else the file must be current.
#[test]
fn the_schema_is_current() {
    let mut schema = schemars::schema_for!(Album);
    schema.insert("title".into(), "A leitmotif album, format 1".into());
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/album.schema.json");
    if std::env::var_os("LEITMOTIF_WRITE_SCHEMA").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(written == text, "assets/album.schema.json is stale: LEITMOTIF_WRITE_SCHEMA=1 cargo test schema");
}
