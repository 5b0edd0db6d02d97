"""What versions say on each topic, beside each other: of one vendor or many, in one language or several."""

from .asked import near_topics, topic_named
from .build import cells, matrix, topic_ids

__all__ = ["cells", "matrix", "near_topics", "topic_ids", "topic_named"]
