//! What hosting would cost a year, to the cent, and who is cheapest.

pub mod price;

pub mod catalog;
