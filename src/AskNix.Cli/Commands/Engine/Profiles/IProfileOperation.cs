namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>One thing <c>engine env</c> can do with a profile.</summary>
internal interface IProfileOperation
{
    /// <summary>The flags that name it.</summary>
    IReadOnlyList<string> Names { get; }

    /// <exception cref="Nix.Store.StoreException">It cannot be done.</exception>
    Task RunAsync(ProfileCall call, CancellationToken cancellation);
}
