exercise-business = Exercise 1: a line of business
exercise-own-network = Exercise 2: your own network

business-farming = Farming
business-livestock = Livestock
business-fishery = Fishery
business-home-industry = Home industry
business-crafts = Crafts
business-other = Another line

step-begin-exercise = begin exercise
step-end-exercise = end exercise
step-give-answer = give the answer
step-lock-answer = lock the program's answer
step-release-answer = release the answer

edit-error-answer-needed = Point at the bottleneck first, or say that there is none.
edit-error-answer-locked = The program's answer is still locked. Release it first with the trainer's word.
edit-error-wrong-word = That is not the word. Check the spelling and try again.

damage-bad-exercise = an answer of the exercise has no name or no date, or its lock is broken
