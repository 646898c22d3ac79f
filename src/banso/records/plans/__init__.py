"""Plans (プラン): bounded, problem-solving support. Plans end; a person does not."""
