using AskNix.Backend;
using AskNix.Understanding;
using BenchmarkDotNet.Attributes;

namespace AskNix.Benchmarks;

/// <summary>A sentence to its intents, and what it costs to be able to.</summary>
[MemoryDiagnoser]
public class SentenceReading
{
    private readonly SentenceReader _reader = BackendComposition.CreateReader();

    [Params("install firefox", "could you please remove git and turn on bluetooth", "what would happen if I updated my system?")]
    public string Sentence { get; set; } = "";

    [Benchmark]
    public Understood Read() => _reader.Read(Sentence);

    /// <summary>As a process that answers one sentence has to.</summary>
    [Benchmark]
    public Understood ReadFirst() => BackendComposition.CreateReader().Read(Sentence);
}
