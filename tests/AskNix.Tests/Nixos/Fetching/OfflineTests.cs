using System.Net;
using System.Net.Sockets;
using AskNix.Tests.Settings;
using Nix.Evaluation.Hosting;
using global::Nixos.Fetching;

namespace AskNix.Tests.Nixos.Fetching;

/// <summary>Offline no server is asked.</summary>
public sealed class OfflineTests
{
    [Fact]
    public void Nobody_is_asked_and_that_is_said()
    {
        using var directory = new TemporaryDirectory();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/tree.tar.gz";
        using var fetcher = new Fetcher(
            new Dictionary<string, string> { ["HOME"] = directory.Path },
            TimeProvider.System,
            new DownloadSettings { IsOffline = true },
            new NetrcFile(""),
            static _ => { },
            TestContext.Current.CancellationToken);

        Should.Throw<HostException>(() => fetcher.File(url)).Message.ShouldBe($"unable to download '{url}': nothing is fetched offline");
        Should.Throw<HostException>(() => fetcher.Tarball(url)).Message.ShouldContain("offline");

        server.Pending().ShouldBeFalse();
    }
}
