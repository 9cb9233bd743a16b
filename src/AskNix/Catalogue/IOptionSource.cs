namespace AskNix.Catalogue;

/// <summary>Where the options of an index come from.</summary>
public interface IOptionSource
{
    /// <summary>Names the configuration's modules and their revision: two sources with the same key have the same options.</summary>
    string RevisionKey { get; }

    IAsyncEnumerable<ConfigurationOption> Read(CancellationToken cancellation);
}
