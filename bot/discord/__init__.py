"""The Discord face: what people see of Whytune there, and nothing of music."""
