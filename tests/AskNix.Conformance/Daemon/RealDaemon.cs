using System.Net.Sockets;
using Nix.Posix;
using Nix.Store.Daemon;

namespace AskNix.Conformance.Daemon;

/// <summary>A real Nix daemon on a store of its own, and clients of it.</summary>
internal sealed class RealDaemon : IDisposable
{
    private readonly ChildProcess _process;
    private readonly List<DaemonStore> _clients = [];

    private RealDaemon(PrivateStore store, ChildProcess process)
    {
        Store = store;
        _process = process;
    }

    public PrivateStore Store { get; }

    public SocketTransport Transport => new(Store["socket"]);

    /// <param name="release">Of Nix.</param>
    /// <param name="configuration">More lines of nix.conf.</param>
    public static async Task<RealDaemon> StartAsync(string release, string configuration = "")
    {
        var store = PrivateStore.Create(RealNix.Of(release));
        await File.AppendAllTextAsync(store["conf/nix.conf"], configuration);
        // Nix 2.8 trips over a database that another process is just making.
        await store.TextAsync("nix-store", "--init");
        var process = ChildProcess.Start(new ChildCommand
        {
            Program = store.Nix.Program("nix-daemon"),
            Environment = store.Environment,
            Output = new ChildOutput.Discarded(),
            Error = new ChildOutput.ToFile(store["daemon.log"]),
        });
        var daemon = new RealDaemon(store, process);
        while (!await daemon.AnswersAsync())
        {
            process.Exit.IsCompleted.ShouldBeFalse(File.ReadAllText(store["daemon.log"]));
            await Task.Delay(10);
        }
        return daemon;
    }

    /// <summary>A client; it is disposed of with the daemon.</summary>
    public DaemonStore Client(DaemonSettings? settings = null)
    {
        var client = new DaemonStore(Transport, Options(settings));
        _clients.Add(client);
        return client;
    }

    public DaemonClientOptions Options(DaemonSettings? settings = null) => new() { StoreDirectory = Store.Directories.StoreDir, Settings = settings };

    /// <summary>Writes the derivation of an expression to the store.</summary>
    /// <returns>The derivation's path.</returns>
    public async Task<string> InstantiateAsync(string expression, params IReadOnlyList<string> options) =>
        (await Store.LinesAsync("nix-instantiate", ["-E", expression, .. options]))[^1];

    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        Task.Run(() => _process.StopAsync(StopPolicy.Default)).GetAwaiter().GetResult();
        _process.Dispose();
        Store.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Store["socket"]));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
