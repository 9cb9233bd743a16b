using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Nix.Evaluation.Hosting;
using Nixos.Evaluating;

namespace Nixos.Fetching;

/// <summary>Files by their location, over HTTP or from this machine. What fails for a while is tried again, as often as Nix does.</summary>
/// <param name="cache">Keeps what was downloaded.</param>
/// <param name="netrc">Names and passwords.</param>
/// <param name="clock">The clock, for waiting.</param>
/// <param name="warn">Takes what is said before another try.</param>
/// <param name="cancellation">Ends what is under way.</param>
sealed class Downloads(DownloadCache cache, NetrcFile netrc, TimeProvider clock, Action<string> warn, CancellationToken cancellation) : IDisposable
{
    const int MostTries = 5;
    const string Local = "file://";

    // As the others in Nix's own messages: the names and numbers of what curl calls errors.
    const string NoServer = "Could not connect to server (7)";
    const string NoHost = "Could not resolve hostname (6)";

    readonly Lazy<HttpClient> client = new(static () => new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("ask-nix", "1.0") } },
    });

    /// <summary>The file at a location.</summary>
    /// <param name="url">The location.</param>
    /// <param name="header">What the server is shown.</param>
    /// <exception cref="HostException">It cannot be had.</exception>
    public ReadOnlyMemory<byte> Get(string url, FetchHeader? header)
    {
        if (LocalPath(url) is { } path)
            return GetLocal(url, path);
        int colon = url.IndexOf("://", StringComparison.Ordinal);
        if (colon < 0)
            throw new HostException($"URL '{url}' doesn't have a scheme");
        if (url[..colon] is not ("http" or "https") || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            throw new HostException($"unable to download '{url}': Unsupported protocol (1) Protocol \"{url[..colon]}\" not supported");
        var known = cache.Find(url);
        return known is { IsFresh: true } ? known.Content : DaemonCalls.Wait(() => GetAsync(url, address, header ?? Named(address), known));
    }

    public void Dispose()
    {
        if (client.IsValueCreated)
            client.Value.Dispose();
    }

    /// <summary>The path of a file on this machine; null for another location.</summary>
    public static string? LocalPath(string url) => url.StartsWith(Local, StringComparison.Ordinal) ? Uri.UnescapeDataString(url[Local.Length..]) : null;

    static ReadOnlyMemory<byte> GetLocal(string url, string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostException($"unable to download '{url}': Could not read a file:// file (37) Could not open file {path}", failure);
        }
    }

    /// <summary>Name and password that the location itself or the user's file has for the server.</summary>
    FetchHeader? Named(Uri address)
    {
        string? both = address.UserInfo.Length > 0 ? Uri.UnescapeDataString(address.UserInfo)
            : netrc.Find(address.Host) is { } found ? $"{found.Login}:{found.Password}"
            : null;
        return both is null ? null : new FetchHeader("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(both))}");
    }

    async Task<ReadOnlyMemory<byte>> GetAsync(string url, Uri address, FetchHeader? header, CachedDownload? known)
    {
        var wait = TimeSpan.FromMilliseconds(250);
        for (int attempt = 1; ; attempt++)
        {
            string failure;
            Exception? cause = null;
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                if (known?.Tag is { Length: > 0 } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
                    request.Headers.IfNoneMatch.Add(parsed);
                if (header is not null)
                    request.Headers.TryAddWithoutValidation(header.Name, header.Value);
                using var answer = await client.Value.SendAsync(request, cancellation);
                byte[] content = await answer.Content.ReadAsByteArrayAsync(cancellation);
                if (answer.StatusCode == HttpStatusCode.NotModified && known is not null)
                {
                    cache.Touch(url);
                    return known.Content;
                }

                if (answer.IsSuccessStatusCode)
                {
                    cache.Keep(url, answer.Headers.ETag?.ToString() ?? "", content);
                    return content;
                }

                failure = $"HTTP error {(int)answer.StatusCode}{(content.Length > 0 ? $"\n\nresponse body:\n\n{Encoding.UTF8.GetString(content)}" : "")}";
                if (!MayPass(answer.StatusCode))
                    throw new HostException($"unable to download '{url}': {failure}");
            }
            catch (Exception caught) when (caught is HttpRequestException or IOException)
            {
                failure = caught is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }
                    ? $"{NoHost} Could not resolve host: {address.Host}"
                    : $"{NoServer} {caught.Message}";
                cause = caught;
            }

            if (attempt == MostTries)
                throw new HostException($"unable to download '{url}': {failure}", cause);
            warn($"unable to download '{url}': {failure}; retrying in {wait.TotalMilliseconds:F0} ms (attempt {attempt}/{MostTries})");
            await Task.Delay(wait, clock, cancellation);
            wait *= 2;
        }
    }

    /// <summary>Whether another try may go better (filetransfer.cc).</summary>
    static bool MayPass(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported or HttpStatusCode.NetworkAuthenticationRequired => false,
        _ => (int)status >= 500,
    };
}
