"""Motivation (意欲): five steps in words, said by the person or seen by a worker."""
