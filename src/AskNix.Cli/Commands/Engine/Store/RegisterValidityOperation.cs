using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Makes paths valid whose files are there: these get the metadata of store objects, and are hashed unless their hash is said.</summary>
internal sealed class RegisterValidityOperation : IStoreOperation
{
    private const string Reregister = "--reregister", HashGiven = "--hash-given";

    public IReadOnlyList<string> Names { get; } = ["--register-validity"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags(Reregister, HashGiven);
        call.Arguments.AllowNoWords();
        var isHashGiven = call.Arguments.Flags.Contains(HashGiven);
        using var store = call.OpenEmbedded();
        List<StoreObjectInfo> infos = [];
        foreach (var info in PathRegistration.Read(call.OpenInput(), store.StoreDirectory, isHashGiven))
        {
            if (call.Arguments.Flags.Contains(Reregister) || !await store.IsValidAsync(info.Info.Path, cancellation))
                infos.Add(await store.CanonicaliseAsync(info, hashes: !isHashGiven, cancellation));
        }
        await store.RegisterAsync(infos, cancellation);
        return 0;
    }
}
