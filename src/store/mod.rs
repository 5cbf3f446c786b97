//! Files ↔ albums: the only room that touches the file system.
