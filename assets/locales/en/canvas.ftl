### canvas
