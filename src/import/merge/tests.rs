//! Cases of merging, each as short as its idea.
