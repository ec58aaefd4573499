"""What leaves and enters as files. Takes and gives domain entities; knows neither store nor window."""
