"""A batch on a running Dask cluster: `grade submissions/ --out results/ --cluster tcp://host:port`."""
