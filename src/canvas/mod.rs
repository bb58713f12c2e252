//! The map on screen: camera, tools, hit tests and drawing.
